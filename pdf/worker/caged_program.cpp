#include "pdf/worker/caged_program.h"

#include "pdf/worker/fork_server_loop.h"
#include "pdf/worker/separated_child.h"

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <malloc.h>
#include <string_view>
#include <unistd.h>

namespace dais::pdf::worker {

namespace {
struct Options {
    int control = -1;
    bool isSelfTest = false;
    bool isUnderstood = true;
    CagePolicy policy;
};

Options parse(int count, char **words)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string_view word = words[i];
        if (word == "--self-test")
            options.isSelfTest = true;
        else if (word == "--control" && i + 1 < count)
            options.control = std::atoi(words[++i]);
        else if (word == "--without-landlock")
            options.policy.landlock = CagePolicy::Use::No;
        else if (word == "--without-namespaces")
            options.policy.namespaces = CagePolicy::Use::No;
        else
            options.isUnderstood = false;
    }
    options.isUnderstood = options.isUnderstood && options.isSelfTest != (options.control >= 0);
    return options;
}

/// Nothing that whoever started this had open may come near a document.
void leaveEverythingBehind(int control)
{
    const int nowhere = ::open("/dev/null", O_RDWR);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    keepOnly({control}, 3);
}

/// Pages are drawn into pictures of megabytes, again and again: memory that went back to the system after each would have to
/// be found, cleared and mapped anew for the next one, which costs as much as drawing.
void keepMemory()
{
    constexpr int largestFromHeap = 32 << 20; // The most that glibc takes.
    constexpr int mostKeptIdle = 96 << 20;
    ::mallopt(M_MMAP_THRESHOLD, largestFromHeap);
    ::mallopt(M_TRIM_THRESHOLD, mostKeptIdle);
}

int printSelfTest(const SelfTestReport &report)
{
    for (const SelfTestReport::Act &act : report.acts)
        std::printf("%-9s %s\n", act.isDenied ? "denied" : "POSSIBLE", qPrintable(act.name));
    std::printf("Landlock version %d, namespaces %s: %d of %d forbidden acts denied\n",
                report.confinement.landlockVersion, report.confinement.hasNamespaces ? "yes" : "no",
                report.deniedCount(), int(report.acts.size()));
    if (!report.confinement.isEnough())
        std::printf("Documents are not opened on this computer: it offers neither Landlock nor namespaces.\n");
    return report.isPassed() ? 0 : 1;
}
} // namespace

void runCagedProgram(int count, char **words, const CagedProgram &program)
{
    const Options options = parse(count, words);
    if (!options.isUnderstood) {
        std::fprintf(stderr,
                     "Started by Dais to %s. By hand: %s --self-test [--without-landlock] [--without-namespaces]\n",
                     program.purpose, program.name);
        std::exit(2);
    }
    if (!options.isSelfTest)
        leaveEverythingBehind(options.control);
    keepMemory();
    program.warmUp();
    const JobTable jobs = program.jobs();
    ForkServerLoop server(options.policy, jobs, program.engine);
    // From here on nothing of the file system is there any more that tidying up could need.
    int status = 0;
    if (options.isSelfTest)
        status = printSelfTest(server.selfTest());
    else
        server.run(3);
    std::fflush(stdout);
    ::_exit(status);
}

} // namespace dais::pdf::worker
