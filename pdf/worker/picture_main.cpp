#include "pdf/worker/caged_program.h"
#include "pdf/worker/picture_words.h"

#include <unistd.h>

using namespace dais;
using namespace dais::pdf;
using namespace dais::pdf::worker;

namespace {

/// This program opens no documents: whoever asks it to is refused.
class NoEngine : public Engine {
public:
    Result<std::unique_ptr<OpenDocument>> open(const QByteArray &, const QString &) override
    {
        return refuse(Failure::BadRequest);
    }
};

JobTable pictureJobs()
{
    JobTable jobs;
    jobs.add(JobKind::ReadPicture, readPictureJob);
    return jobs;
}

} // namespace

int main(int count, char **words)
{
    constexpr int asIdleAsCanBe = 19; // Pages that somebody waits for come first.
    if (::nice(asIdleAsCanBe) == -1)
        qWarning("this program runs as eagerly as others");
    NoEngine engine;
    runCagedProgram(count, words,
                    {.name = "dais-picture-reader",
                     .purpose = "read words from pictures of pages",
                     .warmUp =
                         [] {
                             if (!learnLetters())
                                 qWarning("no language to read pictures of pages in is installed");
                         },
                     .jobs = pictureJobs,
                     .engine = engine});
}
