#include "tests/widgets/review_screen.h"

#include "tests/support/must.h"
#include "widgets/page_view.h"
#include "widgets/review_list.h"

#include <QApplication>
#include <QTest>

namespace dais::tests {

using widgets::ReviewView;

ReviewScreen::ReviewScreen(Court &with)
    : court(with), tables(domain::CodeTables::load().value()), record(with.cache()), claims(with.clerk.id, with.clock),
      queue(with.cache(), with.feed), loader(with.documents()),
      launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")), pages(launcher, 1)
{
    setRest(std::chrono::seconds(60));
    view = new ReviewView(
        ReviewView::Parts{.queue = queue,
                          .loader = loader,
                          .pages = pages,
                          .tables = tables,
                          .record = record,
                          .claims = claims,
                          .settings = settings,
                          .clock = with.clock,
                          .me = store::Actor::of(with.clerk),
                          .court = QStringLiteral("NEW"),
                          .command = [this](const domain::CommandId &id) { return court.outbox().find(id); },
                          .colleagues = [this] { return colleagues; }});
    view->resize(1400, 900);
    wire();
}

ReviewScreen::~ReviewScreen()
{
    if (view && !view->parent())
        delete view;
}

void ReviewScreen::setRest(std::chrono::milliseconds rest)
{
    court.review().setRest(rest);
    court.settling().setRest(rest);
}

void ReviewScreen::answer(const Result<store::StoredCommand> &saved)
{
    if (saved)
        view->saved(*saved, court.review().rest());
    else
        view->couldNotSave(widgets::toldOf(saved.error(), widgets::Doing::Saving));
}

void ReviewScreen::answer(const std::vector<Result<store::StoredCommand>> &several)
{
    std::vector<store::StoredCommand> saved;
    for (const auto &one : several)
        if (one)
            saved.push_back(*one);
    view->savedSeveral(saved, court.review().rest());
}

void ReviewScreen::wire()
{
    const auto refused = [this]() -> std::optional<Error> { return std::exchange(m_refusal, std::nullopt); };
    connect(view.data(), &ReviewView::acceptRequested, this, [=, this](const auto &id, const auto &choices) {
        const auto no = refused();
        answer(no ? tl::unexpected(*no) : court.review().accept(id, choices));
    });
    connect(view.data(), &ReviewView::rejectRequested, this, [=, this](const auto &id, const auto &reasons) {
        const auto no = refused();
        answer(no ? tl::unexpected(*no) : court.review().reject(id, reasons));
    });
    connect(view.data(), &ReviewView::forwardRequested, this, [=, this](const auto &id) {
        const auto no = refused();
        answer(no ? tl::unexpected(*no) : court.review().forward(id));
    });
    connect(view.data(), &ReviewView::noteRequested, this, [=, this](const auto &id, const QString &text) {
        const auto no = refused();
        answer(no ? tl::unexpected(*no) : court.notes().add(id, QStringLiteral("NEW"), text));
    });
    connect(view.data(), &ReviewView::giveRequested, this, [this](const auto &gifts) {
        std::vector<Result<store::StoredCommand>> given;
        for (const models::ShareGift &gift : gifts)
            given.push_back(
                court.review().assign(gift.submission, gift.to.isNull() ? std::nullopt : std::optional(gift.to)));
        answer(given);
    });
    connect(view.data(), &ReviewView::rejectSeveralRequested, this, [this](const auto &ids, const auto &reasons) {
        std::vector<Result<store::StoredCommand>> rejected;
        for (const domain::SubmissionId &id : ids)
            rejected.push_back(court.review().reject(id, reasons));
        answer(rejected);
    });
    connect(view.data(), &ReviewView::undoRequested, this, [this](const domain::CommandId &id) {
        const auto about = court.stored(id).subject.id;
        if (const auto done = court.review().undo(id))
            view->takenBack(domain::SubmissionId(about));
        else
            view->couldNotTakeBack(widgets::toldOf(done.error()));
    });
    connect(view.data(), &ReviewView::settleRequested, this,
            [this](const domain::CommandId &id) { must(court.review().settle(id)); });
    connect(view.data(), &ReviewView::chooseRequested, this, [=, this](const auto &id, domain::SettleChoice choice) {
        const auto no = refused();
        answer(no ? tl::unexpected(*no) : court.settling().settle(id, choice));
    });
    connect(view.data(), &ReviewView::undoOffered, this, [this](const QString &text) { undoLines.append(text); });
    connect(view.data(), &ReviewView::openRecordRequested, this,
            [this](const domain::CaseId &id) { records.push_back(id); });
    connect(view.data(), &ReviewView::claimRequested, this, [this](const domain::SubmissionId &id) {
        claimed.push_back(id);
        claims.openedHere(id);
        view->claimChanged(id);
    });
    connect(view.data(), &ReviewView::leaveRequested, this, [this](const domain::SubmissionId &id) {
        left.push_back(id);
        claims.leftHere(id);
        view->claimChanged(id);
    });
}

void ReviewScreen::settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

void ReviewScreen::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : static_cast<QWidget *>(view), key,
                    modifiers);
    settle();
}

QString ReviewScreen::openTitle() const
{
    const auto row = view->list().row(view->currentSubmission());
    return row ? row->title : QString();
}

} // namespace dais::tests
