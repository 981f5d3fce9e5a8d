package com.opsided.sync.run;

import com.opsided.shared.run.Run;

/**
 * What became of a request to change a run's state.
 *
 * @param run the run as it is now
 * @param accepted false if the map of states forbids it from where the run stands
 */
public record ControlledRun(Run run, boolean accepted) {

}
