#include "widgets/export_panel.h"

#include "widgets/accessible.h"
#include "widgets/decision_parts.h"
#include "widgets/elided_label.h"
#include "widgets/error_text.h"
#include "widgets/key_action.h"
#include "widgets/metrics.h"
#include "widgets/tinted_box.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace dais::widgets {

ExportPanel::ExportPanel(QWidget *parent)
    : QWidget(parent), m_facts(makeLabel({}, Type::Body, LabelInk::Text, this)), m_scope(new QComboBox(this)),
      m_pages(new QLineEdit(this)), m_index(new QCheckBox(tr("An index in front"), this)),
      m_numbers(new QCheckBox(tr("A number on every page"), this)),
      m_marks(new QCheckBox(tr("The marks that are shown"), this)),
      m_filed(new QCheckBox(tr("As it was filed, signatures whole"), this)),
      m_path(new ElidedLabel(Type::Body, LabelInk::Text, this)),
      m_choose(makeDecisionButton(tr("Choose another place"), this)),
      m_export(makeDecisionButton(textWithKey(tr("Copy out"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this)),
      m_print(makeDecisionButton(textWithKey(tr("Print"), QKeySequence(Qt::CTRL | Qt::Key_P)), this)),
      m_folder(makeDecisionButton(tr("Open the folder"), this)), m_close(makeDecisionButton(tr("Close"), this)),
      m_progress(makeLabel({}, Type::Secondary, LabelInk::Muted, this)), m_told(new TintedBox(this))
{
    m_export->setDefault(true);
    m_path->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_facts->setWordWrap(true);
    auto *warning = makeLabel(tr("Outside Dais nothing protects the copy: whoever can open its folder can read it. The "
                                 "court's access log notes that you made it."),
                              Type::Secondary, LabelInk::Muted, this);
    warning->setWordWrap(true);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::side, space::gap, space::side, space::gap);
    grid->setHorizontalSpacing(space::side);
    grid->setVerticalSpacing(space::gap);
    grid->setColumnStretch(1, 1);
    grid->addWidget(makeLabel(tr("Copy this record out as one PDF"), Type::DocumentTitle, LabelInk::Text, this), 0, 0,
                    1, 3);
    grid->addWidget(m_facts, 1, 0, 1, 3);
    m_scope->addItems({tr("The whole record"), tr("The document that is read"), tr("Pages of that document")});
    m_scope->setAccessibleName(tr("What is copied"));
    m_pages->setAccessibleName(tr("Pages of the document, as 3 or 3-7"));
    m_pages->setPlaceholderText(tr("3-7"));
    followTextSize(*m_pages, [this] {
        m_pages->setFixedWidth(m_pages->fontMetrics().horizontalAdvance(QStringLiteral("00000-00000")));
    });
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::side);
    choices->addWidget(m_scope);
    choices->addWidget(m_pages);
    choices->addWidget(m_index);
    choices->addWidget(m_numbers);
    choices->addWidget(m_marks);
    choices->addWidget(m_filed);
    choices->addStretch(1);
    grid->addLayout(choices, 2, 0, 1, 3);
    grid->addWidget(makeLabel(tr("To"), Type::Body, LabelInk::Muted, this), 3, 0);
    grid->addWidget(m_path, 3, 1);
    grid->addWidget(m_choose, 3, 2);
    grid->addWidget(warning, 4, 0, 1, 3);
    grid->addWidget(m_told, 5, 0, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    for (QPushButton *button : {m_export, m_print, m_folder, m_close})
        buttons->addWidget(button);
    buttons->addWidget(m_progress);
    buttons->addStretch(1);
    grid->addLayout(buttons, 6, 0, 1, 3);

    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::choosePath);
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportWanted);
    connect(m_print, &QPushButton::clicked, this, &ExportPanel::printWanted);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ExportPanel::showScope);
    connect(m_pages, &QLineEdit::textChanged, this, &ExportPanel::showScope);
    connect(m_filed, &QCheckBox::toggled, this, &ExportPanel::showScope);
    connect(m_folder, &QPushButton::clicked, this, [this] { emit folderWanted(m_target); });
    connect(m_close, &QPushButton::clicked, this, &ExportPanel::leave);
    addKeys();
    hide();
}

void ExportPanel::addKeys()
{
    addKeyAction(*this,
                 {tr("Copy the record out"),
                  {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)},
                  tr("copy out")},
                 [this] {
                     if (m_export->isEnabled())
                         emit exportWanted();
                 });
    addKeyAction(*this, {tr("Print what would be copied"), {QKeySequence(QKeySequence::Print)}, tr("print")}, [this] {
        if (m_print->isEnabled())
            emit printWanted();
    });
    addKeyAction(*this, {tr("Close copying out"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { leave(); });
}

void ExportPanel::open(const Facts &facts)
{
    if (m_isBusy)
        return widgets::takeKeyboard(*m_close);
    m_index->setChecked(true);
    m_numbers->setChecked(true);
    m_marks->setChecked(false); // Private is the starting state: marks go along only when somebody says so, each time.
    m_known = facts;
    m_filed->setChecked(false);
    m_scope->setCurrentIndex(int(Scope::Record));
    m_pages->setText(QString::number(facts.page));
    setPath(facts.path);
    m_folder->hide();
    m_isDone = false;
    show();
    setFacts(facts);
    takeKeyboard();
}

void ExportPanel::setFacts(const Facts &facts)
{
    if (m_isBusy || m_isDone)
        return;
    m_known = facts;
    m_told->saysNothing();
    m_marks->setText(tr("The %n mark(s) that are shown", nullptr, facts.marks));
    m_marks->setVisible(facts.marks > 0);
    showScope();
}

bool ExportPanel::pagesMakeSense() const
{
    const Choice wanted = choice();
    return wanted.from >= 1 && wanted.from <= wanted.to && wanted.to <= m_known.documentPages;
}

void ExportPanel::showScope()
{
    const auto scope = Scope(m_scope->currentIndex());
    const Facts &facts = m_known;
    m_pages->setVisible(scope == Scope::Pages);
    m_index->setVisible(scope == Scope::Record);
    m_filed->setVisible(scope == Scope::Document);
    m_filed->setEnabled(!m_isBusy && m_known.isFiledHere);
    m_filed->setToolTip(m_known.isFiledHere ? QString() : tr("It comes when the court can be reached."));
    m_numbers->setVisible(!(scope == Scope::Document && m_filed->isChecked() && m_known.isFiledHere));
    if (m_isBusy || m_isDone)
        return;
    const bool isWholeRecord = scope == Scope::Record;
    m_isWhole = isWholeRecord ? facts.missing == 0 && facts.documents > 0
                              : facts.documentPages > 0 && (scope == Scope::Document || pagesMakeSense());
    m_told->saysNothing();
    const int documents = isWholeRecord ? facts.documents : 1;
    const int pages = isWholeRecord              ? facts.pages
                      : scope == Scope::Document ? facts.documentPages
                                                 : (pagesMakeSense() ? choice().to - choice().from + 1 : 0);
    const QString count = tr("%n page(s)", nullptr, pages);
    m_facts->setText(isWholeRecord ? tr("%1, %2.").arg(tr("%n document(s)", nullptr, documents), count)
                                   : tr("%1: %2.").arg(facts.title, count));
    if (!isWholeRecord) {
        if (facts.documentPages == 0)
            say({tr("No document is open"), tr("Open the one that you want, or copy the whole record.")});
        else if (scope == Scope::Pages && !pagesMakeSense())
            say({tr("Which pages?"),
                 tr("Write one page, or the first and the last, as 3-7. The document has %n page(s).", nullptr,
                    facts.documentPages)});
        else
            setBusy(false);
        return;
    }
    if (facts.documents == 0)
        say({tr("There is nothing to copy yet"),
             tr("The record is not on this computer. It comes when the court can be "
                "reached.")});
    else if (facts.missing > 0)
        say({tr("%n document(s) are not on this computer yet", nullptr, facts.missing),
             tr("The copy would not be whole. What is missing comes when the court can be reached.")});
    else
        setBusy(false);
}

ExportPanel::Choice ExportPanel::choice() const
{
    const auto scope = Scope(m_scope->currentIndex());
    const QStringList ends = m_pages->text().split(QLatin1Char('-'));
    return {.withIndex = m_index->isChecked() && scope == Scope::Record,
            .numbered = m_numbers->isChecked(),
            .withMarks = !m_marks->isHidden() && m_marks->isChecked(),
            .path = m_target,
            .scope = scope,
            .from = ends.first().trimmed().toInt(),
            .to = ends.size() > 2 ? 0 : ends.last().trimmed().toInt(),
            .asFiled = scope == Scope::Document && m_known.isFiledHere && m_filed->isChecked(),
            .document = m_known.document};
}

void ExportPanel::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Where the copy goes"), m_target, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportPanel::setPath);
    dialog->open();
}

void ExportPanel::setPath(const QString &path)
{
    m_target = path;
    m_path->setText(QDir::toNativeSeparators(path));
}

void ExportPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_export->setEnabled(!busy && m_isWhole);
    m_print->setEnabled(!busy && m_isWhole);
    m_export->setVisible(true);
    m_print->setVisible(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scope, m_pages, m_index, m_numbers, m_marks, m_choose})
        widget->setEnabled(!busy);
    m_close->setText(textWithKey(busy ? tr("Stop") : tr("Close"), QKeySequence(Qt::Key_Escape)));
    if (!busy)
        m_progress->clear();
    // On a disabled button the keyboard would go nowhere; from elsewhere on the screen it is not taken.
    if (isAncestorOf(QApplication::focusWidget()))
        takeKeyboard();
}

void ExportPanel::takeKeyboard()
{
    widgets::takeKeyboard(m_export->isEnabled() ? *m_export : *m_close);
}

void ExportPanel::showProgress(int done, int of)
{
    m_told->saysNothing();
    if (!m_isBusy)
        setBusy(true);
    m_progress->setText(done < of ? tr("Reading document %1 of %2").arg(done + 1).arg(of)
                                  : tr("Putting the pages together"));
}

void ExportPanel::showDone(const QString &path)
{
    setBusy(false);
    m_isDone = true;
    m_export->hide();
    m_print->hide();
    m_folder->show();
    m_close->setFocus(Qt::OtherFocusReason);
    m_told->say({tr("The record is copied out"), QDir::toNativeSeparators(path)}, Tint::Ok,
                QStringLiteral("checkmark"));
    announce(*m_told, tr("The record is copied out"));
}

void ExportPanel::showPrinted(int done, int of)
{
    if (done < of) {
        if (!m_isBusy)
            setBusy(true);
        m_progress->setText(tr("Printing page %1 of %2").arg(done + 1).arg(of));
        return;
    }
    setBusy(false);
    m_told->say({tr("The printer has it"), tr("%n page(s).", nullptr, of)}, Tint::Ok, QStringLiteral("checkmark"));
    announce(*m_told, tr("The printer has it"));
}

void ExportPanel::say(const Told &told)
{
    setBusy(false);
    m_told->say(told, Tint::Bad, QStringLiteral("data-warning"));
}

void ExportPanel::leave()
{
    setBusy(false);
    hide();
    emit closed();
}

} // namespace dais::widgets
