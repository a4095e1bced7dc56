# syntax=docker/dockerfile:1

# 1. Everything that is needed to build: the pages, the Prisma client, and then only what runs.
FROM node:26-bookworm-slim AS build
WORKDIR /app
# What npm's own scripts need before the rest of the sources is here: `prepare` generates the Prisma client and builds the pages.
COPY package.json package-lock.json tsconfig.json prisma.config.ts ./
COPY scripts ./scripts
COPY prisma ./prisma
COPY src ./src
COPY web ./web
RUN npm ci --no-audit --no-fund \
 && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
 # The image has its own Node.
 && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node

# 2. What runs, as a user that may write to /data and nowhere else.
FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/prisma ./prisma
COPY --from=build /app/src ./src
COPY --from=build /app/web/dist ./web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# No npm and no shell in between: the signal to stop reaches the process, which ends what is under way within 20 s.
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "src/main.ts"]
CMD ["all"]
