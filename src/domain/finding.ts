/** Where something stands in a source file; lines and columns count from 1. */
export interface Location {
	readonly file: string;
	readonly line: number;
	readonly column: number;
}

/** One problem that a check reports. */
export interface Finding extends Location {
	/** Stable, greppable name of the rule; explained in `src/checks/README.md`. */
	readonly rule: string;
	/** What is wrong in the author's words, and why it matters where that is not obvious. */
	readonly message: string;
	/** What to do: the nearest right value or where the list is. */
	readonly remedy?: string;
	/** Replacement that `npm run fix` may make on this line. */
	readonly fix?: { readonly search: string; readonly replace: string };
}

/** Orders findings by file, line, column and rule. */
export function compareFindings(a: Finding, b: Finding): number {
	return (
		compareText(a.file, b.file) ||
		a.line - b.line ||
		a.column - b.column ||
		compareText(a.rule, b.rule) ||
		compareText(a.message, b.message)
	);
}

/** Code-unit order: the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
