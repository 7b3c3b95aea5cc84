import { type Disposable, type Event, EventEmitter, type Memento } from 'vscode';

const KEY = 'marksShown';

/** Whether marks are shown in this workspace: one key for all of them, whatever the settings say. */
export interface MarksSwitch extends Disposable {
  isOn(): boolean;
  toggle(): Promise<void>;
  readonly onChange: Event<void>;
}

export function createMarksSwitch(workspaceState: Memento): MarksSwitch {
  const emitter = new EventEmitter<void>();
  const isOn = (): boolean => workspaceState.get(KEY, true);
  return {
    isOn,
    async toggle() {
      await workspaceState.update(KEY, !isOn());
      emitter.fire();
    },
    onChange: emitter.event,
    dispose: () => emitter.dispose(),
  };
}
