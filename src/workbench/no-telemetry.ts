/** Stands in the bundle for Univer's package of that name, which states no licence: a service that nobody offers. */
import { createIdentifier } from "@univerjs/core";

export const ITelemetryService = createIdentifier("telemetry.none");
