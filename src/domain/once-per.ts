import { noteRead, withReads, type Reads } from './reads.ts';

/** A function whose result is worked out once for each object that it is asked about: a site and what is in it never change. */
export function oncePer<Subject extends object, Result>(
	make: (subject: Subject) => Result,
): (subject: Subject) => Result {
	const made = new WeakMap<Subject, { readonly result: Result; readonly reads: Reads }>();
	return (subject) => {
		const known = made.get(subject) ?? withReads(() => make(subject));
		made.set(subject, known);
		noteRead(known.reads);
		return known.result;
	};
}
