# The built site in nginx. Build: docker build --build-arg SITE_URL=https://example.org --build-arg SOURCE_COMMIT="$(git rev-parse HEAD)" -t site .
# Run: docker run --read-only --tmpfs /tmp -p 8080:8080 site
FROM node:24-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
ARG SITE_URL=https://ai-security-answers.example
ARG SOURCE_COMMIT=
ENV SITE_URL=${SITE_URL} SOURCE_COMMIT=${SOURCE_COMMIT} ASTRO_TELEMETRY_DISABLED=1
RUN npm run build && npm run release -- /srv/ai-security-answers

FROM nginxinc/nginx-unprivileged:stable
COPY --from=build /srv/ai-security-answers /srv/ai-security-answers
COPY deploy/nginx-container.conf /etc/nginx/conf.d/default.conf
