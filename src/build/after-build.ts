/** What happens to a built folder before it takes the place of the last one, in this order. Each step gets the path of the folder. */
export const AFTER_BUILD: readonly ((folder: string) => Promise<void>)[] = [];
