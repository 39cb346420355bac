/** The number counts the forms that the entry has had; another form gets another key. */
const KEY = 'recent-searches-1';
const MAX = 8;

/** The longest query that is kept, in characters; the field takes no longer one. */
const QUERY_MAX = 200;

/**
 * The latest searches in this browser, newest first. What is read is as hostile as any input: anything but a list of short texts
 * counts as nothing kept. Where storage is switched off or full, nothing is kept and nothing fails.
 */
export function recentSearches(): string[] {
	try {
		return readable(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
	} catch {
		return [];
	}
}

/** Puts a query in front of the others. */
export function keepSearch(query: string): void {
	const [kept] = readable([query]);
	if (kept === undefined) return;
	try {
		localStorage.setItem(KEY, JSON.stringify(readable([kept, ...recentSearches()])));
	} catch {
		// switched off or full
	}
}

/** Forgets all of them. */
export function forgetSearches(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// switched off: then nothing is kept either
	}
}

function readable(value: unknown): string[] {
	if (!Array.isArray(value)) return [];
	const texts = value
		.filter((item) => typeof item === 'string' && item.length <= QUERY_MAX)
		.map((text: string) => text.trim().replace(/\s+/g, ' '));
	return [...new Set(texts)].filter((text) => text !== '').slice(0, MAX);
}
