#include "app/export_desk.h"

#include "widgets/error_text.h"
#include "widgets/page_mark.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QUrl>

namespace dais::app {

using models::RecordContentsModel;
using widgets::Doing;
using widgets::ExportPanel;

ExportDesk::ExportDesk(const Parts &parts)
    : m_parts(parts), m_panel(&parts.panel), m_export(parts.documents, parts.launcher), m_printing(parts.launcher)
{
    connect(m_panel, &ExportPanel::exportWanted, this, &ExportDesk::begin);
    connect(m_panel, &ExportPanel::printWanted, this, &ExportDesk::beginPrinting);
    connect(m_panel, &ExportPanel::closed, this, [this] {
        m_export.stop();
        m_printing.stop();
    });
    connect(&m_export, &models::RecordExport::made, this, &ExportDesk::print);
    connect(&m_printing, &models::PagePrinter::printed, this, [this](int done, int of) {
        if (m_panel && m_panel->isBusy() && done < of) // What was stopped meanwhile says nothing any more.
            m_panel->showPrinted(done, of);
        m_pagesPrinted = of;
    });
    connect(&m_printing, &models::PagePrinter::finished, this, [this] {
        if (m_panel)
            m_panel->showPrinted(m_pagesPrinted, m_pagesPrinted);
    });
    connect(&m_printing, &models::PagePrinter::failed, this, [this](const Error &error) {
        if (m_panel)
            m_panel->say(widgets::toldOf(error, Doing::Printing));
    });
    connect(m_panel, &ExportPanel::folderWanted, this, [](const QString &path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
    using Model = QAbstractItemModel;
    for (const auto change : {&Model::rowsInserted, &Model::rowsRemoved})
        connect(&parts.contents, change, this, &ExportDesk::recordChanged);
    connect(&parts.contents, &Model::dataChanged, this, &ExportDesk::recordChanged);
    connect(&m_export, &models::RecordExport::gathered, this, [this](int done, int of) {
        if (m_panel && m_export.isUnderWay())
            m_panel->showProgress(done, of);
    });
    connect(&m_export, &models::RecordExport::finished, this, [this](const QString &path) {
        if (m_panel)
            m_panel->showDone(path);
    });
    connect(&m_export, &models::RecordExport::failed, this, [this](const Error &error) {
        if (m_panel)
            m_panel->say(widgets::toldOf(error, Doing::CopyingOut));
    });
}

void ExportDesk::ask()
{
    if (!m_panel || m_parts.contents.caseId().isNull())
        return;
    if (!m_panel->isBusy()) // What is under way stays what it was asked of.
        m_asked = m_parts.reading ? m_parts.reading() : models::RecordPlace();
    const auto document = m_parts.reads.document(m_asked.document);
    if (document && !m_parts.documents.has(document->sha256))
        if (const auto wanted = m_parts.cache.wantFiled(*document); wanted) // For whoever wants its signatures whole.
            emit contactWanted();
    m_panel->open(facts());
}

void ExportDesk::recordChanged()
{
    if (m_panel && m_panel->isVisible())
        m_panel->setFacts(facts());
}

widgets::ExportPanel::Facts ExportDesk::facts() const
{
    const models::ExportOrder wanted = order();
    const QModelIndex read = m_parts.contents.indexOf(m_asked.document);
    return {.documents = int(wanted.items.size()),
            .pages = m_parts.contents.pageCount(),
            .marks = m_parts.marks.rowCount(),
            .missing = m_export.missing(wanted),
            .path = freePath(),
            .document = read.isValid() ? m_asked.document : domain::DocumentId(),
            .title = read.data().toString(),
            .documentPages = read.isValid() ? read.data(RecordContentsModel::PageCountRole).toInt() : 0,
            .page = m_asked.page,
            .isFiledHere = m_parts.documents.has(filedHash())};
}

QString ExportDesk::filedHash() const
{
    const auto document = m_parts.reads.document(m_asked.document);
    return document ? document->sha256 : QString();
}

models::ExportOrder ExportDesk::order() const
{
    models::ExportOrder order{.items = {},
                              .index = {.courtName = m_parts.court,
                                        .courtZone = QString::fromLatin1(m_parts.zone.id()),
                                        .aNumber = {},
                                        .respondent = {},
                                        .madeBy = m_parts.me,
                                        .madeAt = m_parts.clock.now(),
                                        .rows = {}},
                              .title = tr("Record of proceedings"),
                              .path = {}};
    for (int row = 0; row < m_parts.contents.rowCount(); ++row) {
        const QModelIndex index = m_parts.contents.index(row, 0);
        order.items.push_back({.sha256 = index.data(RecordContentsModel::Sha256Role).toString(),
                               .title = index.data().toString(),
                               .filed = index.data(RecordContentsModel::FiledRole).toString(),
                               .pages = index.data(RecordContentsModel::PageCountRole).toInt()});
    }
    if (const auto head = m_parts.reads.head(m_parts.contents.caseId())) {
        order.index.aNumber = head->aNumber ? head->aNumber->toString() : QString();
        order.index.respondent = head->respondent;
    }
    return order;
}

void ExportDesk::addMarks(models::ExportOrder &order) const
{
    for (int row = 0; row < m_parts.contents.rowCount() && row < int(order.items.size()); ++row) {
        const auto id =
            m_parts.contents.index(row, 0).data(RecordContentsModel::DocumentIdRole).value<domain::DocumentId>();
        for (const domain::Annotation &mark : m_parts.marks.on(id)) {
            const widgets::Ink ink = widgets::markInk(widgets::penOf(mark.issue));
            order.items[std::size_t(row)].marks.push_back({.page = mark.page - 1,
                                                           .kind = mark.kind,
                                                           .areas = mark.areas,
                                                           .points = mark.points,
                                                           .fill = ink.fill.rgb(),
                                                           .edge = ink.edge.rgb(),
                                                           .text = mark.text,
                                                           .author = mark.authorName});
        }
    }
}

/// A name that tells nobody whose record it is (threat T39), in a folder that only the person reads.
QString ExportDesk::freePath() const
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Dais"));
    const QString stem = QStringLiteral("record-%1-%2")
                             .arg(m_parts.contents.caseId().toString().right(8),
                                  m_parts.clock.now().toTimeZone(m_parts.zone).date().toString(Qt::ISODate));
    QString name = stem;
    for (int again = 2; folder.exists(name + QStringLiteral(".pdf")); ++again)
        name = QStringLiteral("%1-%2").arg(stem).arg(again);
    return folder.filePath(name + QStringLiteral(".pdf"));
}

bool ExportDesk::isNoted(domain::ViewRecord::Act act)
{
    const domain::CaseId id = m_parts.contents.caseId();
    const auto head = m_parts.reads.head(id);
    const auto noted = head ? m_parts.views.took(act, id, head->court) : Result<>(tl::unexpected(head.error()));
    if (!noted) // What the log cannot know of is not done.
        m_panel->say(widgets::toldOf(noted.error(), Doing::CopyingOut));
    else
        emit contactWanted();
    return noted.has_value();
}

models::ExportOrder ExportDesk::chosenOrder() const
{
    const ExportPanel::Choice choice = m_panel->choice();
    models::ExportOrder wanted = order();
    wanted.withIndex = choice.withIndex;
    wanted.numbered = choice.numbered;
    if (choice.withMarks)
        addMarks(wanted);
    if (choice.scope == ExportPanel::Scope::Record)
        return wanted;
    const QModelIndex read = m_parts.contents.indexOf(choice.document);
    if (!read.isValid()) { // It went meanwhile: never something else instead.
        wanted.items.clear();
        return wanted;
    }
    models::ExportOrder::Item item = wanted.items[std::size_t(read.row())];
    if (choice.scope == ExportPanel::Scope::Pages) {
        item.from = choice.from;
        item.to = choice.to;
    }
    const int first = read.data(RecordContentsModel::PageRole).toInt();
    item.number = first > 0 ? first + item.from - 1 : 0;
    wanted.numbered = wanted.numbered && first > 0; // The court has not numbered it: no number is made up for it.
    if (choice.asFiled) {
        wanted.asFiled = true;
        item.sha256 = filedHash();
    }
    wanted.items = {std::move(item)};
    wanted.title = tr("From a record of proceedings");
    return wanted;
}

void ExportDesk::begin()
{
    if (!isNoted(domain::ViewRecord::Act::Export))
        return;
    models::ExportOrder wanted = chosenOrder();
    if (wanted.items.empty())
        return m_panel->say(widgets::toldOf({Error::Kind::NotFound, QStringLiteral("not_here")}, Doing::CopyingOut));
    wanted.path = m_panel->choice().path;
    m_panel->showProgress(0, int(wanted.items.size()));
    m_export.start(wanted);
}

void ExportDesk::beginPrinting()
{
    m_printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    m_printer->setResolution(models::PagePrinter::dotsPerInch);
    m_printer->setFullPage(true);
    m_printer->setDocName(
        tr("Record of proceedings")); // Names nobody: a printer's queue is read by others (threat T39).
    auto *dialog = new QPrintDialog(m_printer.get(), m_panel);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (!m_panel || !isNoted(domain::ViewRecord::Act::Print))
            return;
        const models::ExportOrder wanted = chosenOrder();
        if (wanted.items.empty())
            return m_panel->say(widgets::toldOf({Error::Kind::NotFound, QStringLiteral("not_here")}, Doing::Printing));
        m_panel->showProgress(0, int(wanted.items.size()));
        m_export.start(wanted);
    });
    dialog->open();
}

void ExportDesk::print(const pdf::SealedFile &file)
{
    if (!m_printer)
        return;
    QPrinter *printer = m_printer.get(); // The printing holds it as long as it may abandon it.
    m_printing.start(file, std::move(m_printer), [printer] { printer->abort(); });
}

} // namespace dais::app
