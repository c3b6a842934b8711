/** For services that answer within a second: a call that is lost is repeated, which none of those made so minds. */
export const patient = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
};
