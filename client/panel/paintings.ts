import type { FromPanel, ToPanel } from '../../protocol/panelMessages.js';

type Picture = Extract<FromPanel, { readonly type: 'picture' }>;
type PaintMessage = Extract<ToPanel, { readonly type: 'paint' }>;

/** Pictures that the panel's page paints for its host. */
export interface Paintings {
  /**
   * A PNG of an SVG, as base64, once a page listens. Rejects when it cannot be painted, the panel is closed, or nobody
   * waits for it any more.
   */
  paint(svg: string, scale: number, signal?: AbortSignal): Promise<string>;
  /** A page listens: it is told of all that is still to be painted. */
  begin(): void;
  /** The page is gone; the next one paints what it has not. */
  end(): void;
  painted(picture: Picture): void;
  /** There will be no page. */
  abandon(reason: string): void;
}

interface Wish {
  readonly message: PaintMessage;
  readonly resolve: (png: string) => void;
  readonly reject: (error: Error) => void;
}

export function createPaintings(post: (message: ToPanel) => void): Paintings {
  const wishes = new Map<number, Wish>();
  const state = { listening: false, count: 0 };
  return {
    paint(svg, scale, signal) {
      state.count += 1;
      const message: PaintMessage = { type: 'paint', id: state.count, svg, scale };
      return new Promise((resolve, reject) => {
        wishes.set(message.id, { message, resolve, reject });
        signal?.addEventListener('abort', () => {
          wishes.delete(message.id);
          reject(new Error('nobody waits for the picture any more'));
        });
        if (state.listening) post(message);
      });
    },
    begin() {
      state.listening = true;
      for (const { message } of wishes.values()) post(message);
    },
    end: () => (state.listening = false),
    painted({ id, png, error = 'nothing was painted' }) {
      const wish = wishes.get(id);
      wishes.delete(id);
      if (png === undefined) wish?.reject(new Error(error));
      else wish?.resolve(png);
    },
    abandon(reason) {
      const left = [...wishes.values()];
      wishes.clear();
      for (const { reject } of left) reject(new Error(reason));
    },
  };
}
