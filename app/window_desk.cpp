#include "app/window_desk.h"

#include "widgets/error_text.h"

#include <QFileInfo>

namespace dais::app {

WindowDesk::WindowDesk(const Parts &parts)
    : m_parts(parts), m_lodging(parts.acts), m_cases(parts.workspace.cache()),
      m_panel(new widgets::WindowPanel(parts.tables, m_cases, parts.zone, parts.host))
{
    // Nobody types yet: what no package names was left by a program that ended before it was taken in.
    if (const auto swept = parts.workspace.papers().sweep(parts.workspace.outbox(), store::Papers::Unnamed::Delete);
        !swept)
        qWarning("papers: %s", qUtf8Printable(swept.error().detail));
    connect(m_panel, &widgets::WindowPanel::caseChosen, this, &WindowDesk::choose);
    connect(m_panel, &widgets::WindowPanel::filesChosen, this, &WindowDesk::keep);
    connect(m_panel, &widgets::WindowPanel::takeInWanted, this, &WindowDesk::takeIn);
}

WindowDesk::~WindowDesk()
{
    m_keeping.stop();
    delete m_panel; // It shows the list of cases, which goes with this.
}

void WindowDesk::ask()
{
    if (!m_panel)
        return;
    m_cases.find({});
    m_panel->ask(m_parts.clock.now());
}

void WindowDesk::choose(const domain::CaseId &id)
{
    const auto head = m_parts.reads.head(id);
    if (!head)
        return m_panel->say(widgets::toldOf(head.error(), widgets::Doing::OpeningCase));
    const QString number = head->aNumber ? head->aNumber->toString() : QString();
    m_panel->setCase(id, QStringList{number, head->respondent}.join(QStringLiteral("  ")));
}

void WindowDesk::keep(const QStringList &paths)
{
    m_waiting.append(paths);
    if (!m_isKeeping)
        keepNext();
}

void WindowDesk::keepNext()
{
    m_isKeeping = !m_waiting.isEmpty();
    if (!m_isKeeping)
        return;
    const QString path = m_waiting.takeFirst();
    m_keeping.run([&papers = m_parts.workspace.papers(), path](std::stop_token) { return papers.keep(path); },
                  [this, path](const Result<store::KeptPaper> &kept) {
                      if (m_panel && kept)
                          m_panel->addPaper(*kept);
                      else if (m_panel)
                          m_panel->say(widgets::toldOf(kept.error(), widgets::Doing::KeepingScan));
                      // After this answer: starting the next piece of work waits for the thread that brought it.
                      QMetaObject::invokeMethod(this, &WindowDesk::keepNext, Qt::QueuedConnection);
                  });
}

void WindowDesk::takeIn()
{
    const widgets::WindowPanel::Typed typed = m_panel->typed();
    const auto head = m_parts.reads.head(typed.caseId);
    if (!head)
        return m_panel->say(widgets::toldOf(head.error(), widgets::Doing::Saving));
    if (typed.receivedAt > m_parts.clock.now())
        return m_panel->say(
            {tr("Not taken in yet"), tr("The stamp's time has not come yet. Correct the day or time.")});
    const domain::Court *court = m_parts.tables.courts().find(head->court);
    store::WindowLodging::Package package{.caseId = typed.caseId,
                                          .court = head->court,
                                          .filer = typed.filer,
                                          .filerName = typed.filerName,
                                          .receivedAt = typed.receivedAt,
                                          .filingDate =
                                              typed.receivedAt.toTimeZone(court ? court->zone() : m_parts.zone).date(),
                                          .items = {}};
    for (const widgets::WindowPanel::Paper &paper : typed.papers)
        package.items.push_back({paper.paper, paper.documentType, paper.title});
    for (const widgets::WindowPanel::Paper &paper : typed.papers)
        if (const auto here = m_parts.workspace.papers().openVerified(paper.paper.sha256);
            !here) // Before it is promised.
            return m_panel->say(
                {tr("Not taken in yet"),
                 tr("%1 is no longer on this computer. Remove it and add it again.").arg(paper.paper.fileName)});
    const auto saved = m_lodging.lodge(package);
    if (!saved)
        return m_panel->say(widgets::toldOf(saved.error(), widgets::Doing::Saving));
    m_panel->taken();
    emit lodged(domain::SubmissionId(saved->subject.id));
}

} // namespace dais::app
