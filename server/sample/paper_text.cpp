#include "server/sample/paper_text.h"

namespace dais::server::sample {

namespace {

using Style = PaperLine::Style;

/// Sentences that say nothing of anybody.
const QStringList sentences{
    QStringLiteral("This document is synthetic. It was made to try out the court's programs and concerns nobody."),
    QStringLiteral("The respondent asks the court to consider the facts that are set out below."),
    QStringLiteral("A copy of every exhibit is attached and marked with a tab."),
    QStringLiteral("The dates named here follow from the record of proceedings."),
    QStringLiteral("The other side was asked for its position and has not answered yet."),
    QStringLiteral("No earlier request of this kind was made in this matter."),
    QStringLiteral("The address on file is current, and notices reach the person named above."),
    QStringLiteral("The exhibits are in English or come with a certified translation."),
    QStringLiteral("Good cause is shown by the documents that are listed in the table of exhibits."),
    QStringLiteral("The facts are stated to the best of the undersigned's knowledge."),
};

void addCaption(std::vector<PaperLine> &lines, const Caption &caption)
{
    lines.push_back({QStringLiteral("UNITED STATES DEPARTMENT OF JUSTICE"), Style::Centered});
    lines.push_back({QStringLiteral("EXECUTIVE OFFICE FOR IMMIGRATION REVIEW"), Style::Centered});
    lines.push_back({caption.court.toUpper(), Style::Centered});
    lines.push_back({caption.place.toUpper(), Style::Centered});
    lines.push_back({});
    lines.push_back({QStringLiteral("In the Matter of:"), Style::Body});
    lines.push_back({QStringLiteral("    ") + caption.respondent, Style::Bold});
    lines.push_back({QStringLiteral("    File No. ") + caption.aNumber, Style::Bold});
    lines.push_back({});
    lines.push_back({caption.title.toUpper(), Style::Centered});
    lines.push_back({});
}

void addSignature(std::vector<PaperLine> &lines, const Caption &caption)
{
    lines.push_back({});
    lines.push_back({QStringLiteral("Respectfully submitted,")});
    lines.push_back({QStringLiteral("/s/ ") + caption.filer});
    lines.push_back({});
    lines.push_back({QStringLiteral("CERTIFICATE OF SERVICE"), Style::Centered});
    lines.push_back({QStringLiteral("A copy of this document was served on the other side on the day of filing.")});
    lines.push_back({QStringLiteral("/s/ ") + caption.filer});
}

} // namespace

std::vector<PaperLine> pageLines(const Caption &caption, int page, int pages, Dice &dice)
{
    std::vector<PaperLine> lines;
    if (page == 1)
        addCaption(lines, caption);
    else
        lines.push_back({caption.title + QStringLiteral(", ") + caption.aNumber, Style::Bold});
    const int most = page == pages ? 34 : 42;
    for (int paragraph = 1; int(lines.size()) < most - 4; ++paragraph) {
        lines.push_back({});
        lines.push_back({QStringLiteral("%1.  %2").arg(paragraph + (page - 1) * 10).arg(dice.pick(sentences))});
        for (int more = dice.between(1, 2); more > 0; --more)
            lines.push_back({QStringLiteral("     ") + dice.pick(sentences)});
    }
    if (page == pages)
        addSignature(lines, caption);
    lines.push_back({});
    lines.push_back({QStringLiteral("Page %1 of %2").arg(page).arg(pages), Style::Centered});
    return lines;
}

} // namespace dais::server::sample
