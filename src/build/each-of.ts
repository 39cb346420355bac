/** Does something with each of many things, some at a time; results stand in the order of the things. */
export async function eachOf<Thing, Result>(
	things: readonly Thing[],
	atOnce: number,
	work: (thing: Thing) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const waiting = things.entries();
	const worker = async () => {
		for (const [index, thing] of waiting) results[index] = await work(thing);
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
	return results;
}
