import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { answerSchema } from './schemas/answer.ts';
import { falseClaimSchema } from './schemas/false-claim.ts';
import { pageSchema } from './schemas/page.ts';
import { termSchema } from './schemas/term.ts';
import { topicSchema } from './schemas/topic.ts';

const fileName = ({ entry }: { entry: string }) => entry.replace(/^.*\//, '').replace(/\.mdx$/, '');

export const collections = {
	answers: defineCollection({
		loader: glob({ base: 'content/answers', pattern: '*/*.mdx', generateId: fileName }),
		schema: answerSchema,
	}),
	topics: defineCollection({
		loader: glob({ base: 'content/topics', pattern: '*.mdx', generateId: fileName }),
		schema: topicSchema,
	}),
	pages: defineCollection({
		loader: glob({ base: 'content/pages', pattern: '*.mdx', generateId: fileName }),
		schema: pageSchema,
	}),
	glossary: defineCollection({
		loader: glob({ base: 'content/glossary', pattern: '*.mdx', generateId: fileName }),
		schema: termSchema,
	}),
	falseClaims: defineCollection({
		loader: glob({ base: 'content/false-claims', pattern: '*.mdx', generateId: fileName }),
		schema: falseClaimSchema,
	}),
};
