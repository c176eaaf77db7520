/// The desk's reading: records that are opened, and that the access log hears of it.
#include "app/desk.h"

#include "widgets/notice_strip.h"

namespace dais::app {

namespace {
const QString viewNotice = QStringLiteral("view");
}

void Desk::openRecord(const domain::CaseId &id, const domain::DocumentId &document)
{
    m_world.window.showView(recordViewId);
    m_recordView->openCase(id);
    if (!document.isNull())
        m_recordView->openDocument(document);
}

bool Desk::noteView(const domain::CaseId &id, const std::optional<domain::DocumentId> &document)
{
    const auto head = m_reads.head(id);
    if (!head && head.error().kind == Error::Kind::NotFound)
        return true; // Nothing of it is here to be read.
    const auto noted = head ? m_views.viewed(id, head->court, document) : Result<>(tl::unexpected(head.error()));
    if (noted) {
        m_world.window.notices().clear(viewNotice);
        return true;
    }
    m_world.window.notices().put({.id = viewNotice,
                                  .level = widgets::NoticeLevel::Danger,
                                  .icon = QStringLiteral("data-warning"),
                                  .text = tr("That you read this record could not be noted on this computer, so it is "
                                             "not shown. Free some space on the disk, then open it again."),
                                  .actions = {}});
    if (!document) // After the signal: the view is in the middle of opening it.
        QMetaObject::invokeMethod(
            m_recordView, [view = m_recordView] { view->openCase({}); }, Qt::QueuedConnection);
    return false;
}

void Desk::buildDocket()
{
    m_docket = std::make_unique<DocketDesk>(DocketDesk::Parts{.workspace = *m_workspace,
                                                              .acts = m_acts,
                                                              .settling = m_settling,
                                                              .review = m_review,
                                                              .views = m_views,
                                                              .feed = m_feed,
                                                              .window = m_world.window,
                                                              .tables = m_world.tables,
                                                              .clock = m_world.clock,
                                                              .court = *m_court,
                                                              .rest = m_review.rest(),
                                                              .colleagues = [this] { return colleagues(); }});
    connect(m_docket.get(), &DocketDesk::contactWanted, this, &Desk::contact);
    connect(m_docket.get(), &DocketDesk::recordWanted, this, [this](const domain::CaseId &id) { openRecord(id); });
    connect(m_docket.get(), &DocketDesk::caseWanted, this, [this](const domain::CaseId &id) { m_case->open(id); });
}

QString Desk::typeName(const QString &code) const
{
    const auto *type = m_world.tables.documentTypes().find(code);
    return type ? type->name : code;
}

void Desk::connectRecord()
{
    m_kept = std::make_unique<KeptDesk>(KeptDesk::Parts{
        .record = m_reads, .subscriptions = m_subscriptions, .feed = m_feed, .clock = m_world.clock, .me = m_actor});
    m_cases.setFirst([this] {
        auto first = m_subscriptions.docket().value_or(std::vector<domain::CaseId>());
        const auto opened = m_subscriptions.openedLongestAgo().value_or(std::vector<domain::CaseId>());
        first.insert(first.end(), opened.rbegin(), opened.rend());
        return first;
    });
    m_cases.setIsHere([this](const QString &sha256) { return m_workspace->documents().has(sha256); });
    connect(m_kept.get(), &KeptDesk::contactWanted, this, &Desk::contact);
    m_kept->look();
    m_export = std::make_unique<ExportDesk>(ExportDesk::Parts{.panel = m_recordView->exportPanel(),
                                                              .contents = m_contents,
                                                              .marks = m_marks,
                                                              .reads = m_reads,
                                                              .cache = m_workspace->cache(),
                                                              .views = m_views,
                                                              .documents = m_workspace->documents(),
                                                              .launcher = m_world.launcher,
                                                              .clock = m_world.clock,
                                                              .reading = [this] { return m_recordView->reading(); },
                                                              .me = m_actor.displayName,
                                                              .court = m_court ? m_court->name() : QString(),
                                                              .zone = m_court ? m_court->zone() : QTimeZone::utc()});
    m_markDesk = std::make_unique<MarkDesk>(MarkDesk::Parts{.view = *m_recordView,
                                                            .contents = m_contents,
                                                            .marks = m_marks,
                                                            .acts = m_acts,
                                                            .cache = m_workspace->cache(),
                                                            .feed = m_feed,
                                                            .clock = m_world.clock,
                                                            .zone = m_court ? m_court->zone() : QTimeZone::utc(),
                                                            .colleagues = [this] { return colleagues(); }});
    m_signatures = std::make_unique<SignatureDesk>(SignatureDesk::Parts{.view = *m_recordView,
                                                                        .reads = m_reads,
                                                                        .cache = m_workspace->cache(),
                                                                        .feed = m_feed,
                                                                        .documents = m_workspace->documents(),
                                                                        .launcher = m_world.launcher});
    connect(m_signatures.get(), &SignatureDesk::contactWanted, this, &Desk::contact);
    connect(m_markDesk.get(), &MarkDesk::contactWanted, this, &Desk::contact);
    connect(m_recordView, &widgets::RecordView::caseOpened, m_markDesk.get(), &MarkDesk::caseOpened);
    connect(m_text.get(), &TextDesk::documentRead, m_recordView, &widgets::RecordView::textRead);
    connect(m_text.get(), &TextDesk::pictureRead, m_recordView, &widgets::RecordView::pictureRead);
    connect(m_recordView, &widgets::RecordView::caseOpened, m_text.get(), &TextDesk::caseOpened);
    connect(m_recordView, &widgets::RecordView::placeWanted, this,
            [this](const domain::CaseId &id, const models::RecordPlace &place) {
                openRecord(id);
                m_recordView->goTo(place);
            });
    connect(m_recordView, &widgets::RecordView::exportAsked, m_export.get(), &ExportDesk::ask);
    connect(m_export.get(), &ExportDesk::contactWanted, this, &Desk::contact);
    for (const auto change : {&store::ChangeFeed::documentArrived, &store::ChangeFeed::documentGone})
        connect(&m_feed, change, m_export.get(), &ExportDesk::recordChanged);
    connect(m_recordView, &widgets::RecordView::caseOpened, this, [this](const domain::CaseId &id) {
        if (!noteView(id))
            return;
        if (const auto wanted = m_subscriptions.opened(id); wanted)
            m_sync->wake();
        if (const auto head = m_reads.head(id)) {
            m_world.window.setCase(recordViewId, {.aNumber = head->aNumber ? head->aNumber->toString() : QString(),
                                                  .name = head->respondent,
                                                  .detail = tr("%n page(s)", nullptr, head->recordPages),
                                                  .words = {}});
        }
    });
    connect(m_recordView, &widgets::RecordView::documentShown, this, [this](const domain::DocumentId &id) {
        if (!noteView(m_contents.caseId(), id))
            m_recordView->closeDocument(id);
    });
    connect(m_recordView, &widgets::RecordView::caseClosed, this,
            [this] { m_world.window.setHeading(recordViewId, tr("Record"), m_court ? m_court->name() : QString()); });
    connect(&m_feed, &store::ChangeFeed::changed, m_recordView, &widgets::RecordView::casesChanged);
    connect(&m_feed, &store::ChangeFeed::documentArrived, m_recordView, &widgets::RecordView::documentArrived);
    connect(&m_feed, &store::ChangeFeed::documentGone, m_recordView, &widgets::RecordView::closeDocument);
}

} // namespace dais::app
