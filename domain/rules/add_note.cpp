#include "domain/rules/add_note.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

/// Where what a note is about lives; nothing when it is about nothing that is there. Fills in what it is about.
Result<std::optional<Partition>> subjectHome(const State &state, const AddNote &args, Note &note)
{
    using Home = std::optional<Partition>;
    if (args.submission) {
        const auto submission = state.get<Submission>(args.submission->uuid());
        if (!submission)
            return submission.error().kind == Error::Kind::NotFound ? Result<Home>(std::nullopt)
                                                                    : tl::unexpected(submission.error());
        note.submission = submission->id;
        return Home(homeOf(*submission));
    }
    const auto caseFile = state.get<CaseFile>(args.caseId->uuid());
    if (!caseFile)
        return caseFile.error().kind == Error::Kind::NotFound ? Result<Home>(std::nullopt)
                                                              : tl::unexpected(caseFile.error());
    note.caseId = caseFile->id;
    return Home(homeOf(*caseFile));
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const AddNote &args, const ApplyContext &context)
{
    Note note{.id = args.note,
              .author = command.actor,
              .authorName = context.actorName,
              .at = context.now,
              .text = command.payloadText(QStringLiteral("text")),
              .audience = args.audience,
              .judge = args.judge,
              .share = args.share};
    if ((!args.submission && !args.caseId) || note.text.trimmed().isEmpty())
        return refused("empty");
    const auto subject = subjectHome(state, args, note);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!*subject)
        return refused("unknown");
    const bool isForCourt = args.audience.value_or(NoteAudience::Court) == NoteAudience::Court;
    const auto home = isForCourt ? *subject : homeOf(note, **subject);
    if (!home)
        return refused("audience");
    return Applied{Outcome::applied(), {{*home, refOf(note), EntityChange::Op::Put, note, {}}}, {}};
}

} // namespace dais::domain::rules
