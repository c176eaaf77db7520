#include "app/health_desk.h"

#include <QLocale>
#include <QStorageInfo>

namespace dais::app {

namespace {

using Line = widgets::HealthPage::Line;
using State = widgets::HealthPage::State;

constexpr qint64 littleRoom = qint64(2) << 30;

/// What was found, off the UI thread; words are made on it.
struct Findings {
    Result<pdf::SelfTestReport> documents;
    Result<pdf::SelfTestReport> pictures;
    qint64 freeBytes = 0;
};

QString lockWords(const pdf::Confinement &confinement)
{
    return confinement.landlockVersion > 0
               ? HealthDesk::tr("Landlock %1, namespaces: %2.")
                     .arg(confinement.landlockVersion)
                     .arg(confinement.hasNamespaces ? HealthDesk::tr("yes") : HealthDesk::tr("no"))
               : HealthDesk::tr("Namespaces: %1.")
                     .arg(confinement.hasNamespaces ? HealthDesk::tr("yes") : HealthDesk::tr("no"));
}

QString possibleActs(const pdf::SelfTestReport &report)
{
    QStringList possible;
    for (const pdf::SelfTestReport::Act &act : report.acts)
        if (!act.isDenied)
            possible.append(act.name);
    return possible.join(QStringLiteral(", "));
}

Line cageLine(const QString &what, const Result<pdf::SelfTestReport> &tried)
{
    if (!tried)
        return {what, HealthDesk::tr("Not there"),
                HealthDesk::tr("The program for it could not be started. Install Dais again, or ask your IT."),
                State::Bad};
    const QString count = HealthDesk::tr("%1 of %2").arg(tried->deniedCount()).arg(tried->acts.size());
    if (tried->isPassed())
        return {what, count,
                HealthDesk::tr("Every act that a document must not be able to do was denied. %1")
                    .arg(lockWords(tried->confinement)),
                State::Good};
    return {what, count,
            HealthDesk::tr("These were possible: %1. Do not open documents from strangers, and tell your IT.")
                .arg(possibleActs(*tried)),
            State::Bad};
}

std::vector<Line> linesOf(const Findings &found)
{
    std::vector<Line> lines{cageLine(HealthDesk::tr("Locked room for documents"), found.documents)};
    lines.push_back(cageLine(HealthDesk::tr("Locked room for reading scanned pages"), found.pictures));
    if (!found.pictures) { // Work goes on without it.
        lines.back().how = State::Warning;
        lines.back().detail =
            HealthDesk::tr("Words on scanned pages cannot be searched here. Everything else works. Ask your IT.");
    }
    const bool isLittle = found.freeBytes < littleRoom;
    lines.push_back({HealthDesk::tr("Room on the disk"), QLocale(QLocale::English).formattedDataSize(found.freeBytes),
                     isLittle ? HealthDesk::tr("Little is left. What you do is still saved; free some space soon.")
                              : HealthDesk::tr("Free, for records that are kept here and for what you do."),
                     isLittle ? State::Warning : State::Good});
    return lines;
}

} // namespace

HealthDesk::HealthDesk(const Parts &parts) : m_parts(parts), m_page(&parts.page)
{
    connect(m_page, &widgets::HealthPage::checkWanted, this, &HealthDesk::check);
}

void HealthDesk::check()
{
    if (!m_page)
        return;
    m_page->setBusy();
    m_work.run(
        [&documents = m_parts.documents, &pictures = m_parts.pictures, folder = m_parts.dataFolder](std::stop_token) {
            return Findings{documents.selfTest(), pictures.selfTest(), QStorageInfo(folder).bytesAvailable()};
        },
        [this](const Findings &found) {
            if (m_page)
                m_page->setLines(linesOf(found));
        });
}

} // namespace dais::app
