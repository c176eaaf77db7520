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
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace dais::widgets {

ExportPanel::ExportPanel(QWidget *parent)
    : QWidget(parent), m_facts(makeLabel({}, Type::Body, LabelInk::Text, this)),
      m_index(new QCheckBox(tr("An index in front"), this)),
      m_numbers(new QCheckBox(tr("A number on every page"), this)),
      m_marks(new QCheckBox(tr("The marks that are shown"), this)),
      m_path(new ElidedLabel(Type::Body, LabelInk::Text, this)),
      m_choose(makeDecisionButton(tr("Choose another place"), this)),
      m_export(makeDecisionButton(textWithKey(tr("Copy out"), QKeySequence(Qt::CTRL | Qt::Key_Return)), this)),
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
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::side);
    choices->addWidget(m_index);
    choices->addWidget(m_numbers);
    choices->addWidget(m_marks);
    choices->addStretch(1);
    grid->addLayout(choices, 2, 0, 1, 3);
    grid->addWidget(makeLabel(tr("To"), Type::Body, LabelInk::Muted, this), 3, 0);
    grid->addWidget(m_path, 3, 1);
    grid->addWidget(m_choose, 3, 2);
    grid->addWidget(warning, 4, 0, 1, 3);
    grid->addWidget(m_told, 5, 0, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::gap);
    for (QPushButton *button : {m_export, m_folder, m_close})
        buttons->addWidget(button);
    buttons->addWidget(m_progress);
    buttons->addStretch(1);
    grid->addLayout(buttons, 6, 0, 1, 3);

    connect(m_choose, &QPushButton::clicked, this, &ExportPanel::choosePath);
    connect(m_export, &QPushButton::clicked, this, &ExportPanel::exportWanted);
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
    addKeyAction(*this, {tr("Close copying out"), {QKeySequence(Qt::Key_Escape)}, tr("close")}, [this] { leave(); });
}

void ExportPanel::open(const Facts &facts)
{
    if (m_isBusy)
        return m_close->setFocus(Qt::ShortcutFocusReason);
    m_index->setChecked(true);
    m_numbers->setChecked(true);
    m_marks->setChecked(false); // Private is the starting state: marks go along only when somebody says so, each time.
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
    m_isWhole = facts.missing == 0 && facts.documents > 0;
    m_told->saysNothing();
    m_marks->setText(tr("The %n mark(s) that are shown", nullptr, facts.marks));
    m_marks->setVisible(facts.marks > 0);
    m_facts->setText(
        tr("%1, %2.").arg(tr("%n document(s)", nullptr, facts.documents), tr("%n page(s)", nullptr, facts.pages)));
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
    return {m_index->isChecked(), m_numbers->isChecked(), m_marks->isVisible() && m_marks->isChecked(), m_target};
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
    m_export->setVisible(true);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_index, m_numbers, m_marks, m_choose})
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
    (m_export->isEnabled() ? m_export : m_close)->setFocus(Qt::OtherFocusReason);
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
    m_folder->show();
    m_close->setFocus(Qt::OtherFocusReason);
    m_told->say({tr("The record is copied out"), QDir::toNativeSeparators(path)}, Tint::Ok,
                QStringLiteral("checkmark"));
    announce(*m_told, tr("The record is copied out"));
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
