import { dev } from 'astro';

/** Authoring with live reload; answers, catalogues and crosswalks are read again when they change. */
const server = await dev({ root: process.cwd() });
console.log(`Authoring on http://localhost:${server.address.port}/ (stop with Ctrl+C)`);
