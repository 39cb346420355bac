import { dev } from 'astro';
import { authoringGuard } from '../build/authoring-guard.ts';

/** Authoring with live reload; answers, catalogues and crosswalks are read again when they change. */
const server = await dev({ root: process.cwd(), vite: { plugins: [authoringGuard()] } });
console.log(`Authoring on http://localhost:${server.address.port}/ (stop with Ctrl+C)`);
