/**
 * In place of the SDK's own, which serves calls that answer with a stream of events: we make none, and it would weigh
 * 15 KB in every function.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error('No call of ours answers with a stream of events');
  }
}
export const eventStreamSerdeProvider = (): undefined => undefined;
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;
