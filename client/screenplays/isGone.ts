import { FileSystemError, type Uri, workspace } from 'vscode';

/** Whether a file is there no more. One that cannot be reached now may still be there. */
export async function isGone(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound';
  }
}
