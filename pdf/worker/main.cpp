#include "pdf/worker/caged_program.h"
#include "pdf/worker/paired_engine.h"
#include "pdf/worker/standard_jobs.h"

using namespace dais::pdf::worker;

int main(int count, char **words)
{
    PairedEngine engine;
    decltype(PairedEngine::warmUp()) fonts; // Kept until the end: workers share what was read of them.
    runCagedProgram(count, words,
                    {.name = "dais-pdf-worker",
                     .purpose = "read PDFs",
                     .warmUp = [&fonts] { fonts = PairedEngine::warmUp(); },
                     .jobs = standardJobs,
                     .engine = engine});
}
