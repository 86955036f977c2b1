# One image for serving and for upkeep: `node bin/start.mjs` serves, `npm run migrate` and its like keep.
FROM node:24-bookworm-slim

# pg_dump and pg_restore, for npm run backup and npm run restore; of PostgreSQL's own archive, to be as new as the server.
RUN apt-get update \
 && apt-get install -y --no-install-recommends postgresql-common ca-certificates \
 && /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y \
 && apt-get install -y --no-install-recommends postgresql-client-18 \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/houvast
COPY package.json package-lock.json .npmrc ./
# The embedded database comes along: `npm run drill` puts a backup back on it.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund && npm cache clean --force
COPY . .
RUN install -d -o node -g node .build

ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/start.mjs"]
