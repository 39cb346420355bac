/** A function whose result is worked out once for each object that it is asked about: a site and what is in it never change. */
export function oncePer<Subject extends object, Result>(
	make: (subject: Subject) => Result,
): (subject: Subject) => Result {
	const made = new WeakMap<Subject, { readonly result: Result }>();
	return (subject) => {
		const known = made.get(subject) ?? { result: make(subject) };
		made.set(subject, known);
		return known.result;
	};
}
