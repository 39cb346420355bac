/** Freezes a value and everything below it. Maps and sets stay readable only through their read-only types. */
export function deepFreeze<T>(value: T): T {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	const parts = value instanceof Map ? [...value.keys(), ...value.values()] : Object.values(value);
	for (const part of parts) deepFreeze(part);
	return value;
}
