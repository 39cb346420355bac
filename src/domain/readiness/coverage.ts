import type { Result } from './score.ts';
import type { View } from './sheet.ts';

/** What the answers say about the elements of one edition. */
export interface Touched {
	/** Elements that at least one answer with a level or "not sure" is about. */
	readonly answered: readonly string[];
	/** Elements of questions that are not applicable here, or not answered. */
	readonly silent: readonly string[];
}

/** Which elements of an edition the answers touch; what no question names is told by the view itself. */
export function touchedBy({ rows }: Result, { touched }: View): Touched {
	const counted = new Set(
		rows.filter(({ possible }) => possible > 0).map(({ question }) => question.id),
	);
	const isAnswered = ({ questions }: View['touched'][number]) =>
		questions.some((id) => counted.has(id));
	return {
		answered: touched.filter(isAnswered).map(({ id }) => id),
		silent: touched.filter((element) => !isAnswered(element)).map(({ id }) => id),
	};
}
