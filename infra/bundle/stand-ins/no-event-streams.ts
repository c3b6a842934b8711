/**
 * Stands in for `@smithy/core/event-streams` in the bundles: no operation we call streams events, and it adds 19 KB to
 * every function.
 */
export function EventStreamSerde(): never {
  throw new Error('Event streams are left out of the bundles, see infra/bundle/stand-ins');
}

export const eventStreamSerdeProvider = EventStreamSerde;

/** S3's client asks for this when it is made, whether or not an operation will stream. */
export function resolveEventStreamSerdeConfig<Config>(config: Config): Config {
  return config;
}
