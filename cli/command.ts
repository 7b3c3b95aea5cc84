/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: NodeJS.ProcessEnv;
  /** Aborted when the user presses Ctrl-C or nobody reads the output any more. */
  readonly signal: AbortSignal;
}

/** One command of `undercurrent`; `run` resolves to the exit code, and throws a `Failure` it cannot mend. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}

/** Writes all of `text`, waiting where the reader is slow; text for a reader that has gone is dropped. */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  if (text === '' || stream.destroyed || stream.write(text)) return;
  await new Promise<void>((resolve) => {
    const settle = () => {
      for (const event of ['drain', 'close', 'error']) stream.off(event, settle);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) stream.on(event, settle);
  });
}
