import { Disposable, type QuickPick, type QuickPickItem, QuickInputButtons, window } from 'vscode';

/** A question with its answers. */
interface Question<Row extends QuickPickItem> {
  readonly title: string;
  readonly placeHolder: string;
  /** Whether the writer may go back to the question before. */
  readonly canGoBack?: boolean;
  /** Called with the row that the writer has moved to. */
  readonly onActive?: (row: Row) => unknown;
}

/** Asks, and answers with the row that is chosen, or none where the writer has turned away. */
export type Choose = <Row extends QuickPickItem>(
  rows: readonly Row[],
  question: Question<Row>,
) => Promise<Row | 'back' | undefined>;

/**
 * Asks questions that follow each other in one window. Were it closed between them, the keyboard would go back to where
 * it came from; a page of ours may take it only when the next question is open, which that closes.
 */
export async function inOneWindow<Result>(ask: (choose: Choose) => Promise<Result>): Promise<Result> {
  const picker = window.createQuickPick();
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  const turnedAway = new AbortController();
  picker.onDidHide(() => turnedAway.abort());
  try {
    return await ask((rows, question) => chooseIn(picker, rows, question, turnedAway.signal));
  } finally {
    picker.dispose();
  }
}

async function chooseIn<Row extends QuickPickItem>(
  picker: QuickPick<QuickPickItem>,
  rows: readonly Row[],
  { title, placeHolder, canGoBack = false, onActive }: Question<Row>,
  turnedAway: AbortSignal,
): Promise<Row | 'back' | undefined> {
  if (turnedAway.aborted) return undefined;
  picker.title = title;
  picker.placeholder = placeHolder;
  picker.value = '';
  picker.items = rows;
  picker.buttons = canGoBack ? [QuickInputButtons.Back] : [];
  picker.busy = false;
  const listeners: Disposable[] = [];
  const answer = new Promise<Row | 'back' | undefined>((resolve) => {
    listeners.push(
      picker.onDidChangeActive(([row]) => row && onActive?.(row as Row)),
      // Where nothing is found there is nothing to choose, and the question stays.
      picker.onDidAccept(() => {
        const [row] = picker.selectedItems;
        if (row !== undefined) resolve(row as Row);
      }),
      picker.onDidTriggerButton(() => resolve('back')),
      picker.onDidHide(() => resolve(undefined)),
    );
  });
  picker.show();
  const answered = await answer;
  Disposable.from(...listeners).dispose();
  picker.busy = true;
  return answered;
}
