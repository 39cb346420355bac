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
	const skipped = new Set([answer, ...named]);
	const others = [...closeness(site, answer)]
		.filter(([other]) => !skipped.has(other))
		.sort(([a, nearA], [b, nearB]) => nearB - nearA || compareText(a.slug, b.slug));
	return [...named, ...others.map(([other]) => other)].slice(0, RELATED_MAX);
}

const SAME_TOPIC = 0.01; // breaks ties and finds something where no citation is shared

/** How close other answers are; those that share neither topic nor citation are left out. */
function closeness(site: Site, answer: Answer): Map<Answer, number> {
	const scores = new Map<Answer, number>();
	const add = (others: readonly Answer[], weight: number) => {
		for (const other of others) scores.set(other, (scores.get(other) ?? 0) + weight);
	};
	for (const target of answer.cites) {
		const citing = answersByTarget(site).get(targetKey(target)) ?? [];
		add(citing, 1 / Math.max(1, citing.length));
	}
	const topic = site.topics.find(({ slug }) => slug === answer.topic);
	add(topic?.answers.flatMap((slug) => site.answers.get(slug) ?? []) ?? [], SAME_TOPIC);
	return scores;
}

const indexes = new WeakMap<Site, ReadonlyMap<string, readonly Answer[]>>();

/** The answers that cite each target, sources included; filed once a site. */
function answersByTarget(site: Site): ReadonlyMap<string, readonly Answer[]> {
	const known = indexes.get(site);
	if (known !== undefined) return known;
	const index = new Map<string, Answer[]>();
	for (const answer of site.answers.values()) {
		for (const target of answer.cites) {
			const key = targetKey(target);
			const citing = index.get(key);
			if (citing === undefined) index.set(key, [answer]);
			else citing.push(answer);
		}
	}
	indexes.set(site, index);
	return index;
}
