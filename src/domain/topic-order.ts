import type { Answer } from './answer.ts';
import type { Site } from './site.ts';

/** The answers before and after one in the reading order of its topic. */
export function neighboursInTopic(
	site: Site,
	answer: Answer,
): { previous: Answer | undefined; next: Answer | undefined } {
	const slugs = site.topics.find(({ slug }) => slug === answer.topic)?.answers ?? [];
	const at = slugs.indexOf(answer.slug);
	const answerAt = (index: number) => site.answers.get(slugs[index] ?? '');
	return at === -1
		? { previous: undefined, next: undefined }
		: { previous: answerAt(at - 1), next: answerAt(at + 1) };
}
