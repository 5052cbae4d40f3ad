/** The command behind `rewardsmith.showResults`, there once the client has started: argument, the URI of a spec. */
export const openResults = 'rewardsmith.openResults';
