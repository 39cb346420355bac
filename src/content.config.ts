import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { answerSchema } from './schemas/answer.ts';
import { pageSchema } from './schemas/page.ts';
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
};
