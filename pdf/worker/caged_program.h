#pragma once

#include "pdf/worker/engine.h"
#include "pdf/worker/job.h"

namespace dais::pdf::worker {

/// What makes one caged program another one.
struct CagedProgram {
    const char *name = "";          ///< Of the program.
    const char *purpose = "";       ///< "read PDFs", for a person who starts it by hand.
    std::function<void()> warmUp;   ///< Before anything is forbidden: what every worker shares.
    std::function<JobTable()> jobs; ///< What its workers can do.
    Engine &engine;                 ///< What opens their documents.
};

/// The whole life of a program that Dais starts to fork confined workers: reads its arguments, leaves everything behind
/// that whoever started it had open, serves until its parent is gone, and ends the process. With --self-test it tries the
/// forbidden acts instead and prints them.
[[noreturn]] void runCagedProgram(int count, char **words, const CagedProgram &program);

} // namespace dais::pdf::worker
