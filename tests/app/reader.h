#pragma once

#include "app/mark_desk.h"
#include "pdf/worker_launcher.h"
#include "tests/pdf/sample_pdf.h"
#include "tests/support/court.h"
#include "tests/support/must.h"
#include "tests/widgets/support.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QPlainTextEdit>
#include <QTest>

namespace dais::tests {

/// How long anything of the reader may take, in milliseconds.
constexpr int patience = 20'000;

/// The widget that a screen reader calls so; null when there is none.
inline QWidget *named(const QWidget &root, const QString &name)
{
    for (QWidget *widget : root.findChildren<QWidget *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

/// The reader over a real store with two documents of real pages, as the program wires it.
struct Reader {
    Reader()
        : caseFile(court.server.opens(aCase())), loader(court.documents()),
          launcher(QStringLiteral(DAIS_BIN_DIR "/dais-pdf-worker")), queue(launcher, 1),
          contents(court.cache(), court.feed), cases(court.cache()), marks(court.cache(), court.feed, court.clerk.id),
          found(court.profile().textPath(), court.profile().textGate()),
          view({.queue = queue,
                .loader = loader,
                .contents = contents,
                .cases = cases,
                .marks = marks,
                .found = found,
                .everything = [] { return models::FoundTextModel::Where(); },
                .settings = settings,
                .own = own}),
          desk({.view = view,
                .contents = contents,
                .marks = marks,
                .acts = court.acts(),
                .cache = court.cache(),
                .feed = court.feed,
                .clock = court.clock,
                .zone = QTimeZone("America/New_York"),
                .colleagues = [this] {
                    return std::vector{domain::RosterEntry{court.clerk.id, QStringLiteral("Me"), {}},
                                       domain::RosterEntry{judge, QStringLiteral("A. Lindqvist"), {}}};
                }})
    {
        QObject::connect(&view, &widgets::RecordView::caseOpened, &desk, &app::MarkDesk::caseOpened);
        first = document(QStringLiteral("Tab A Declaration"), 1, 1, 5);
        second = document(QStringLiteral("Tab B Country report"), 2, 6, 9);
        first.filedBy = QStringLiteral("Counsel");
        second.filedBy = QStringLiteral("DHS");
        court.server.puts(domain::Partition::courtOrdinary(QStringLiteral("NEW")), {first, second});
        if (!court.sync())
            qFatal("the record did not come down");
        view.resize(1500, 900);
        view.show();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
        view.openCase(caseFile.id);
    }
    domain::Document document(const QString &title, int number, int firstPage, int pages)
    {
        return document(title, number, firstPage, pages, samplePdf(pages));
    }
    domain::Document document(const QString &title, int number, int firstPage, int pages, const QByteArray &bytes)
    {
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        auto partial = court.documents().fetching(hash).value();
        must(partial.append(bytes));
        must(partial.finish());
        return {.id = domain::DocumentId(nextTestId()),
                .caseId = caseFile.id,
                .title = title,
                .filingDate = QDate(2026, 11, 19),
                .sha256 = hash,
                .pages = pages,
                .number = number,
                .firstPage = firstPage};
    }
    bool isOpen()
    {
        return QTest::qWaitFor([this] { return view.pages().pageCount() > 0; }, patience);
    }
    /// With its words known, so that they can be selected.
    bool isRead()
    {
        return isOpen() && QTest::qWaitFor([this] { return !view.pages().pageText(0).isEmpty(); }, patience);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    std::vector<domain::Annotation> kept() { return store::CaseRecord(court.cache()).marks(caseFile.id).value(); }
    QPlainTextEdit *note() { return view.findChild<QPlainTextEdit *>(); }

    tests::Court court;
    domain::CaseFile caseFile;
    MemorySettings settings;
    MemorySettings own;
    models::DocumentLoader loader;
    pdf::WorkerLauncher launcher;
    pdf::RenderQueue queue;
    models::RecordContentsModel contents;
    models::FoundCasesModel cases;
    models::MarksModel marks;
    models::FoundTextModel found;
    widgets::RecordView view;
    app::MarkDesk desk;
    domain::Document first;
    domain::Document second;
    domain::UserId judge{nextTestId()}; ///< A colleague.
};

} // namespace dais::tests
