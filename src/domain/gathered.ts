/** Values by their keys, each list in the order in which its values came. */
export function gathered<Key, Value>(
	pairs: Iterable<readonly [key: Key, value: Value]>,
): Map<Key, Value[]> {
	const lists = new Map<Key, Value[]>();
	for (const [key, value] of pairs) {
		const list = lists.get(key);
		if (list === undefined) lists.set(key, [value]);
		else list.push(value);
	}
	return lists;
}
