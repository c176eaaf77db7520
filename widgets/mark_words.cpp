#include "widgets/mark_words.h"

#include <QCoreApplication>

namespace dais::widgets {

namespace {

struct MarkWords {
    Q_DECLARE_TR_FUNCTIONS(MarkWords)
};

} // namespace

QStringList standardIssueNames()
{
    return {MarkWords::tr("Past harm"),   MarkWords::tr("Nexus"),
            MarkWords::tr("Credibility"), MarkWords::tr("Protection by the state"),
            MarkWords::tr("Relocation"),  MarkWords::tr("Bars"),
            MarkWords::tr("To ask")};
}

QString kindWords(domain::MarkKind kind)
{
    using domain::MarkKind;
    switch (kind) {
    case MarkKind::Highlight:
        return MarkWords::tr("Highlight");
    case MarkKind::Underline:
        return MarkWords::tr("Underline");
    case MarkKind::Squiggle:
        return MarkWords::tr("Wavy line");
    case MarkKind::Strike:
        return MarkWords::tr("Strike out");
    case MarkKind::Box:
        return MarkWords::tr("Box");
    case MarkKind::Ellipse:
        return MarkWords::tr("Circle");
    case MarkKind::Margin:
        return MarkWords::tr("Bar in the margin");
    case MarkKind::Note:
        return MarkWords::tr("Note");
    case MarkKind::Text:
        return MarkWords::tr("Text on the page");
    case MarkKind::Ink:
        return MarkWords::tr("Ink");
    case MarkKind::Line:
        return MarkWords::tr("Line");
    case MarkKind::Arrow:
        return MarkWords::tr("Arrow");
    case MarkKind::Stamp:
        return MarkWords::tr("Stamp");
    case MarkKind::Bookmark:
        return MarkWords::tr("Bookmark");
    }
    Q_UNREACHABLE();
}

QString audienceWords(domain::NoteAudience audience)
{
    switch (audience) {
    case domain::NoteAudience::Mine:
        return MarkWords::tr("only me");
    case domain::NoteAudience::Chambers:
        return MarkWords::tr("chambers");
    case domain::NoteAudience::Shared:
        return MarkWords::tr("people I named");
    case domain::NoteAudience::Court:
        return MarkWords::tr("court");
    }
    Q_UNREACHABLE();
}

QString layerWords(const models::MarkLayer &layer)
{
    return layer.isMine ? MarkWords::tr("My marks") : layer.authorName;
}

QString markHeadline(const domain::Annotation &mark)
{
    if (!mark.quote.isEmpty())
        return MarkWords::tr("\u201c%1\u201d").arg(mark.quote.simplified());
    return mark.text.isEmpty() ? kindWords(mark.kind) : mark.text.section(QLatin1Char('\n'), 0, 0);
}

QString exhibitWord(domain::ExhibitStatus status)
{
    switch (status) {
    case domain::ExhibitStatus::Offered:
        return MarkWords::tr("Offered");
    case domain::ExhibitStatus::Marked:
        return MarkWords::tr("Marked");
    case domain::ExhibitStatus::Admitted:
        return MarkWords::tr("Admitted");
    case domain::ExhibitStatus::Excluded:
        return MarkWords::tr("Excluded");
    case domain::ExhibitStatus::None:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace dais::widgets
