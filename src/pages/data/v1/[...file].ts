import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { DATA_FOLDER } from '../../../exports/file-names.ts';
import { FORMATS } from '../../../exports/downloads.ts';
import { currentDownloads } from '../_current-downloads.ts';

/** One route for every download and every description of them. */
export async function getStaticPaths() {
	const { downloads, descriptions } = await currentDownloads();
	const files = [
		...downloads.map((file) => ({ ...file, mediaType: FORMATS[file.ending].mediaType })),
		...descriptions.map((file) => ({ ...file, mediaType: FORMATS.json.mediaType })),
	];
	return files.map(({ address, content, mediaType }) => ({
		params: { file: address.slice(DATA_FOLDER.length) },
		props: { content, mediaType },
	}));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
	new Response(props.content, { headers: { 'Content-Type': props.mediaType } });
