#include "widgets/window_panel.h"

#include "models/found_cases_model.h"
#include "widgets/case_picker.h"
#include "widgets/check_link.h"
#include "widgets/court_time_edit.h"
#include "widgets/decision_parts.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/paper_row.h"
#include "widgets/review_words.h"
#include "widgets/tinted_box.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace dais::widgets {

namespace {

constexpr QSize panelSize(820, 620);
constexpr std::size_t mostPapers = 20;

QList<PaperRow::Choice> typesOf(const domain::CodeTables &tables)
{
    QList<PaperRow::Choice> types;
    for (const domain::DocumentType &type : tables.documentTypes().rows())
        if (type.category != domain::DocumentType::Category::Charging &&
            type.category != domain::DocumentType::Category::CourtIssued &&
            type.category != domain::DocumentType::Category::Prohibited)
            types.append({type.code, type.name});
    std::ranges::sort(types,
                      [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
    return types;
}

} // namespace

WindowPanel::WindowPanel(const domain::CodeTables &tables, models::FoundCasesModel &cases, const QTimeZone &zone,
                         QWidget &host)
    : Overlay(host, panelSize), m_tables(tables), m_zone(zone), m_pages(new QStackedWidget(this)),
      m_picker(new CasePicker(cases, tr("Which case are these papers for?"))), m_form(new QWidget)
{
    m_pages->addWidget(m_picker);
    m_pages->addWidget(m_form);
    panel().addWidget(m_pages);
    buildForm();
    setAcceptDrops(true);
    connect(m_picker, &CasePicker::caseChosen, this, &WindowPanel::caseChosen);
    addKeyAction(*m_form,
                 {tr("Take the papers in"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, tr("take in")},
                 [this] { tryTakeIn(); });
    addKeyAction(*m_form, {tr("Add scans..."), {Qt::CTRL | Qt::Key_O}, tr("add scans")}, [this] { chooseFiles(); });
}

void WindowPanel::buildForm()
{
    auto *scroll = makeDecisionScroll(m_form);
    auto *content = new QWidget(scroll);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(space::wide, space::side, space::wide, space::side);
    grid->setHorizontalSpacing(space::side);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeLabel(tr("Papers handed in at the window"), Type::ScreenTitle, LabelInk::Text, content), 0, 0,
                    1, 2);
    m_caseWords = makeLabel({}, Type::BodyStrong, LabelInk::Text, content);
    auto *other = new CheckLink(tr("Another case"), content);
    connect(other, &CheckLink::clicked, this, [this] {
        m_pages->setCurrentWidget(m_picker);
        m_picker->setFocus(Qt::OtherFocusReason);
    });
    auto *caseRow = new QHBoxLayout;
    caseRow->addWidget(m_caseWords, 1);
    caseRow->addWidget(other);
    const auto label = [&](const QString &words, int row) {
        auto *text = makeLabel(words, Type::Body, LabelInk::Muted, content);
        grid->addWidget(text, row, 0);
        return text;
    };
    label(tr("Case"), 1);
    grid->addLayout(caseRow, 1, 1);

    m_filer = new QComboBox(content);
    m_filer->setAccessibleName(tr("Who handed them in"));
    for (const domain::Role role : {domain::Role::Respondent, domain::Role::Attorney, domain::Role::Dhs})
        m_filer->addItem(filerWord(role), int(role));
    m_name = new QLineEdit(content);
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("Name, as it stands on the papers"));
    m_name->setAccessibleName(tr("Name of who handed them in"));
    auto *filer = new QHBoxLayout;
    filer->setSpacing(space::gap);
    filer->addWidget(m_filer);
    filer->addWidget(m_name, 1);
    label(tr("Handed in by"), 2);
    grid->addLayout(filer, 2, 1);

    m_received = new CourtTimeEdit(tr("Received, by the window's stamp"), m_zone, content);
    label(tr("Received"), 3);
    auto *received = new QHBoxLayout;
    received->setSpacing(space::inner);
    received->addWidget(m_received);
    received->addWidget(
        makeLabel(tr("by the stamp on the paper: the filing date"), Type::Secondary, LabelInk::Muted, content));
    received->addStretch(1);
    grid->addLayout(received, 3, 1);

    label(tr("Papers"), 4)->setAlignment(Qt::AlignTop);
    m_papersColumn = new QVBoxLayout;
    m_papersColumn->setSpacing(space::hair);
    m_none =
        makeLabel(tr("No scan yet. Add PDF or JPEG files, or drop them here."), Type::Body, LabelInk::Muted, content);
    m_papersColumn->addWidget(m_none);
    grid->addLayout(m_papersColumn, 4, 1);
    m_told = new TintedBox(content);
    grid->addWidget(m_told, 5, 0, 1, 2);
    grid->setRowStretch(6, 1);
    scroll->setWidget(content);
    scroll->setAccessibleName(tr("Papers handed in at the window"));

    auto *take = makeDecisionButton(textWithKey(tr("Take in"), QKeySequence(Qt::CTRL | Qt::Key_Return)), m_form);
    take->setDefault(true);
    m_add = makeDecisionButton(textWithKey(tr("Add scans..."), QKeySequence(Qt::CTRL | Qt::Key_O)), m_form);
    auto *close =
        makeDecisionButton(textWithKey(tr("Close, keep what is typed"), QKeySequence(Qt::Key_Escape)), m_form);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(space::wide, space::inner, space::wide, space::inner);
    buttons->setSpacing(space::gap);
    buttons->addWidget(take);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *whole = new QVBoxLayout(m_form);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(makeDecisionLine(m_form));
    whole->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, &WindowPanel::tryTakeIn);
    connect(m_add, &QPushButton::clicked, this, &WindowPanel::chooseFiles);
    connect(close, &QPushButton::clicked, this, &WindowPanel::dismiss);
}

void WindowPanel::ask(const QDateTime &now)
{
    if (m_case.isNull())
        m_received->setInstant(now);
    m_pages->setCurrentWidget(m_case.isNull() ? static_cast<QWidget *>(m_picker) : m_form);
    open(m_case.isNull() ? static_cast<QWidget &>(*m_picker) : *m_name);
}

void WindowPanel::setCase(const domain::CaseId &id, const QString &words)
{
    m_case = id;
    m_caseWords->setText(words);
    m_pages->setCurrentWidget(m_form);
    m_name->setFocus(Qt::OtherFocusReason);
}

void WindowPanel::addPaper(const store::KeptPaper &paper)
{
    const bool known = std::ranges::any_of(m_rows, [&](PaperRow *row) { return row->paper().sha256 == paper.sha256; });
    if (known)
        return say({tr("That scan is here already"), tr("%1 has the same bytes as one below.").arg(paper.fileName)});
    if (m_rows.size() == mostPapers)
        return say({tr("A package has at most 20 documents"), tr("Take these in, then the rest as another package.")});
    auto *row = new PaperRow(paper, typesOf(m_tables), m_form);
    m_rows.push_back(row);
    m_papersColumn->addWidget(row);
    m_none->hide();
    m_told->saysNothing();
    // Queued: the row that asks is in the middle of a click.
    connect(
        row, &PaperRow::removeWanted, this, [this, row] { removeRow(row); }, Qt::QueuedConnection);
    connect(row, &PaperRow::changed, m_told, &TintedBox::saysNothing);
    row->begin();
}

void WindowPanel::removeRow(PaperRow *row)
{
    std::erase(m_rows, row);
    delete row;
    m_none->setVisible(m_rows.empty());
    m_add->setFocus(Qt::OtherFocusReason);
}

void WindowPanel::chooseFiles()
{
    auto *dialog =
        new QFileDialog(this, tr("Scans of the papers"), QString(), tr("PDF and JPEG files (*.pdf *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &WindowPanel::filesChosen);
    dialog->open();
}

WindowPanel::Typed WindowPanel::typed() const
{
    Typed typed{.caseId = m_case,
                .filer = domain::Role(m_filer->currentData().toInt()),
                .filerName = m_name->text().trimmed(),
                .receivedAt = m_received->instant(),
                .papers = {}};
    for (const PaperRow *row : m_rows)
        typed.papers.push_back({row->paper(), row->documentType(), row->title()});
    return typed;
}

QString WindowPanel::missing() const
{
    const Typed now = typed();
    if (now.filerName.isEmpty())
        return tr("Type the name of who handed them in.");
    if (now.papers.empty())
        return tr("Add the scan of at least one paper.");
    for (const Paper &paper : now.papers)
        if (paper.documentType.isEmpty() || paper.title.isEmpty())
            return tr("Say what %1 is, and give it a title.").arg(paper.paper.fileName);
    return {};
}

void WindowPanel::tryTakeIn()
{
    if (const QString sentence = missing(); !sentence.isEmpty())
        return say({tr("Not taken in yet"), sentence});
    emit takeInWanted();
}

void WindowPanel::say(const Told &told)
{
    m_told->say(told, Tint::Bad, QStringLiteral("dais-warning"));
}

void WindowPanel::taken()
{
    clear();
    dismiss();
}

void WindowPanel::clear()
{
    m_case = {};
    m_name->clear();
    m_filer->setCurrentIndex(0);
    m_told->saysNothing();
    for (PaperRow *row : std::exchange(m_rows, {}))
        row->deleteLater();
    m_none->show();
}

void WindowPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_pages->currentWidget() == m_form && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void WindowPanel::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    if (!paths.isEmpty())
        emit filesChosen(paths);
}

} // namespace dais::widgets
