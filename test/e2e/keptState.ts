/// <reference lib="dom" />

/**
 * Everything that the workbench of this page has kept for the next time, in one text. Runs inside the page: it is sent
 * over as its source text, so it stands alone.
 */
export async function keptState(): Promise<string> {
  const result = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await result(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      kept.push(...(await result(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return kept.map(String).join('\n');
}
