#include "domain/rules/add_note.h"

#include "domain/rules/homes.h"
#include "domain/rules/outcomes.h"

namespace dais::domain::rules {

namespace {

/// Where what the note is about lives; nothing when it is about nothing that is there. Fills in what it is about.
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

/// Where a note for that audience lives; nothing when the audience is not named as it must be.
std::optional<Partition> audienceHome(const Command &command, const AddNote &args, const Partition &subject)
{
    switch (args.audience.value_or(NoteAudience::Court)) {
    case NoteAudience::Court:
        return subject;
    case NoteAudience::Chambers:
        return args.judge ? std::optional(Partition::chambers(*args.judge)) : std::nullopt;
    case NoteAudience::Mine:
        return Partition::person(command.actor);
    case NoteAudience::Shared:
        return args.share ? std::optional(Partition::shared(*args.share)) : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Applied> apply(const State &state, const Command &command, const AddNote &args, const ApplyContext &context)
{
    Note note{.id = args.note,
              .author = command.actor,
              .authorName = context.actorName,
              .at = context.now,
              .text = command.payloadText(QStringLiteral("text")),
              .audience = args.audience};
    if ((!args.submission && !args.caseId) || note.text.trimmed().isEmpty())
        return refused("empty");
    const auto subject = subjectHome(state, args, note);
    if (!subject)
        return tl::unexpected(subject.error());
    const auto home = *subject ? audienceHome(command, args, **subject) : std::nullopt;
    if (!home)
        return refused(*subject ? "audience" : "unknown");
    return Applied{Outcome::applied(), {{*home, refOf(note), EntityChange::Op::Put, note, {}}}, {}};
}

} // namespace dais::domain::rules
