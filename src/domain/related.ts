import type { Answer } from './answer.ts';
import { targetKey } from './citation-target.ts';
import { compareText } from './finding.ts';
import type { Site } from './site.ts';

const RELATED_MAX = 5;

/**
 * Answers a reader may want next: those the author names, then those that share the most citations.
 * A citation shared by few answers says more than one that all of them share, so each counts 1 / (number of answers that cite it).
 */
export function relatedAnswers(site: Site, answer: Answer): Answer[] {
	const named = answer.related.flatMap((slug) => site.answers.get(slug) ?? []);
	const own = new Set(answer.cites.map(targetKey));
	const frequency = citationFrequency(site);
	const others = [...site.answers.values()]
		.filter((other) => other !== answer && !named.includes(other))
		.map((other) => ({ other, score: closeness(other, answer, own, frequency) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || compareText(a.other.slug, b.other.slug));
	return [...named, ...others.map(({ other }) => other)].slice(0, RELATED_MAX);
}

const SAME_TOPIC = 0.01; // breaks ties and finds something where no citation is shared

function closeness(
	other: Answer,
	answer: Answer,
	own: ReadonlySet<string>,
	frequency: ReadonlyMap<string, number>,
): number {
	const shared = other.cites.map(targetKey).filter((key) => own.has(key));
	const weight = shared.reduce((sum, key) => sum + 1 / (frequency.get(key) ?? 1), 0);
	return weight + (other.topic === answer.topic ? SAME_TOPIC : 0);
}

const frequencies = new WeakMap<Site, ReadonlyMap<string, number>>();

/** In how many answers each target is cited; counted once a site. */
function citationFrequency(site: Site): ReadonlyMap<string, number> {
	const known = frequencies.get(site);
	if (known !== undefined) return known;
	const counts = new Map<string, number>();
	for (const answer of site.answers.values()) {
		for (const key of answer.cites.map(targetKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	frequencies.set(site, counts);
	return counts;
}
