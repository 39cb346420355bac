import type { Answer } from './answer.ts';
import { targetKey } from './citation-target.ts';
import { compareText } from './finding.ts';
import type { Site } from './site.ts';
import { gathered } from './gathered.ts';
import { oncePer } from './once-per.ts';

const RELATED_MAX = 5;

/**
 * Answers a reader may want next: those the author names, then those that share the most citations.
 * A citation shared by few answers says more than one that all of them share, so each counts 1 / (number of answers that cite it).
 */
export function relatedAnswers(site: Site, answer: Answer): Answer[] {
	const named = answer.related.flatMap((slug) => site.answers.get(slug) ?? []);
	const skipped = new Set([answer, ...named]);
	const nearest: [other: Answer, near: number][] = [];
	for (const other of closeness(site, answer)) {
		if (skipped.has(other[0])) continue;
		const place = nearest.findIndex((known) => byCloseness(other, known) < 0);
		if (place === -1 && nearest.length === RELATED_MAX) continue;
		nearest.splice(place === -1 ? nearest.length : place, 0, other);
		nearest.length = Math.min(nearest.length, RELATED_MAX); // sorting hundreds to take five is slow
	}
	return [...named, ...nearest.map(([other]) => other)].slice(0, RELATED_MAX);
}

function byCloseness(
	[a, nearA]: readonly [Answer, number],
	[b, nearB]: readonly [Answer, number],
): number {
	return nearB - nearA || compareText(a.slug, b.slug);
}

const SAME_TOPIC = 0.01; // breaks ties and finds something where no citation is shared

const ENOUGH = 300; // others found: what still more answers cite tells them apart no better

/** How close other answers are; those that share neither topic nor citation are left out. What few cite is looked at first. */
function closeness(site: Site, answer: Answer): Map<Answer, number> {
	const scores = new Map<Answer, number>();
	const add = (others: readonly Answer[], weight: number) => {
		for (const other of others) scores.set(other, (scores.get(other) ?? 0) + weight);
	};
	const shared = answer.cites.map((target) => answersBy(site).target.get(targetKey(target)) ?? []);
	for (const citing of shared.sort((a, b) => a.length - b.length)) {
		if (scores.size + citing.length > ENOUGH && scores.size >= RELATED_MAX) break;
		add(citing, 1 / Math.max(1, citing.length));
	}
	add(answersBy(site).topic.get(answer.topic) ?? [], SAME_TOPIC);
	return scores;
}

interface Filed {
	/** By what they cite, sources included. */
	readonly target: ReadonlyMap<string, readonly Answer[]>;
	readonly topic: ReadonlyMap<string, readonly Answer[]>;
}

/** The answers of a site, filed once. */
const answersBy = oncePer((site: Site): Filed => {
	const answers = [...site.answers.values()];
	return {
		target: gathered(
			answers.flatMap((answer) =>
				answer.cites.map((target) => [targetKey(target), answer] as const),
			),
		),
		topic: Map.groupBy(answers, ({ topic }) => topic),
	};
});
