import { expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { listPages } from '../../../src/domain/page-list.ts';
import {
	cardPages,
	imageAddress,
	imageAlt,
	imagePage,
	shareCard,
} from '../../../src/domain/share-image.ts';

const { site } = loadSite('tests/checks/base');
const pages = new Map(listPages(site).map((page) => [page.address, page]));

test('a page without an image of its own borrows one of a page that has one', () => {
	const cards = new Set(cardPages(pages).map(({ address }) => address));
	const borrowed = [...pages.values()].map(imagePage);
	expect(borrowed.filter((address) => !cards.has(address))).toEqual([]);
	expect(cards.size).toBeLessThan(pages.size);
});

test('both directions of a crosswalk share one image', () => {
	const pair = [...pages.values()].find(({ subject }) => subject.kind === 'pair');
	if (pair?.subject.kind !== 'pair') throw new Error('There is no pair.');
	const { from, to } = pair.subject;
	const back = { ...pair, subject: { ...pair.subject, from: to, to: from } };
	expect(imagePage(back)).toBe(imagePage(pair));
});

test('a card says where the page stands and what it is about', () => {
	const answer = pages.get('/answers/what-alpha-asks/');
	if (answer?.subject.kind !== 'answer') throw new Error('There is no answer.');
	const card = shareCard(site, answer, 'A site');
	expect(card.title).toBe(answer.subject.answer.question);
	expect(card.updated).toBe(answer.lastModified);
	expect(imageAlt(card)).toBe(`${card.title} (${card.trail})`);
	expect(imageAddress(answer.address)).toBe('/share/answers/what-alpha-asks.png');
});
