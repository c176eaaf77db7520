#include "widgets/error_text.h"
#include <QCoreApplication>

namespace dais::widgets {
namespace {

/// A sentence that is translated when it is looked up.
struct Sentence {
    const char *code;
    const char *title;
    const char *body;
};

QString translated(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

template <std::size_t size>
const Sentence *find(const Sentence (&table)[size], const QString &code)
{
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Sentence &row) { return code == QLatin1String(row.code); });
    return found == std::end(table) ? nullptr : found;
}

// Codes that mean the same whatever the person was doing.
constexpr Sentence known[] = {
    {"wrong_password", QT_TRANSLATE_NOOP("ErrorText", "The name and the password do not go together"),
     QT_TRANSLATE_NOOP("ErrorText", "Type the password again. Your name is kept.")},
    {"too_many_tries", QT_TRANSLATE_NOOP("ErrorText", "Too many tries in a short time"),
     QT_TRANSLATE_NOOP("ErrorText", "Wait a minute, then type the password again. Your work is saved here.")},
    {"account_disabled", QT_TRANSLATE_NOOP("ErrorText", "This account is closed"),
     QT_TRANSLATE_NOOP("ErrorText", "Ask your court's IT to open it again. What is saved here stays.")},
    {"unknown_certificate", QT_TRANSLATE_NOOP("ErrorText", "This computer does not know that server"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Nothing was sent to it. Check the address, or ask your court's IT for the court's certificate.")},
    {"certificate_expired", QT_TRANSLATE_NOOP("ErrorText", "The server's certificate has run out"),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was sent to it. Tell your court's IT. You can work offline meanwhile.")},
    {"server_newer", QT_TRANSLATE_NOOP("ErrorText", "The court's server is newer than this program"),
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Ask your court's IT to update this computer. Everything you did is saved here and will be sent.")},
    {"server_older", QT_TRANSLATE_NOOP("ErrorText", "This program is newer than the court's server"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Ask your court's IT to update the server. Everything you did is saved here and will be sent.")},
    {"address_unusable", QT_TRANSLATE_NOOP("ErrorText", "That is not the address of a server"),
     QT_TRANSLATE_NOOP("ErrorText", "It looks like https://court.example.gov. Your court's IT knows it.")},
    {"lease_expired", QT_TRANSLATE_NOOP("ErrorText", "The time for working offline is over"),
     QT_TRANSLATE_NOOP("ErrorText", "Sign in with a network. Everything you did is saved here and will be sent.")},
    {"no_lease", QT_TRANSLATE_NOOP("ErrorText", "Nobody of that name has worked on this computer"),
     QT_TRANSLATE_NOOP("ErrorText", "The first time, sign in with a network.")},
    {"token_expired", QT_TRANSLATE_NOOP("ErrorText", "Locked. Your work is saved here."),
     QT_TRANSLATE_NOOP("ErrorText", "Type your password to go on.")},
    {"disk_full", QT_TRANSLATE_NOOP("ErrorText", "Not saved: the disk of this computer is full"),
     QT_TRANSLATE_NOOP("ErrorText", "Your text is still here. Make room on the disk, then try again.")},
    {"cache_damaged", QT_TRANSLATE_NOOP("ErrorText", "What this computer kept of the court was damaged on its disk"),
     QT_TRANSLATE_NOOP(
         "ErrorText", "Close Dais and open it again: it comes anew from the court. Everything you did is saved here.")},
    {"newer_store", QT_TRANSLATE_NOOP("ErrorText", "A newer program has worked on this computer"),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed. Start the newer program, or ask your court's IT.")},
    {"damaged_store", QT_TRANSLATE_NOOP("ErrorText", "What this computer kept of the court cannot be read"),
     QT_TRANSLATE_NOOP("ErrorText", "What you did is kept apart from it and is safe. The rest is fetched again.")},
    {"already_sent", QT_TRANSLATE_NOOP("ErrorText", "It was sent to the court already"),
     QT_TRANSLATE_NOOP("ErrorText", "It cannot be taken back here. A note or another decision can follow it.")},
    {"needed_by_later", QT_TRANSLATE_NOOP("ErrorText", "Something that you did later needs this"),
     QT_TRANSLATE_NOOP("ErrorText", "Take the later one back first.")},
    {"export_not_written", QT_TRANSLATE_NOOP("ErrorText", "The file was not written"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another place for it. What waits stays here and is sent as before.")},
    {"copy_damaged", QT_TRANSLATE_NOOP("ErrorText", "A document could not be put into the copy"),
     QT_TRANSLATE_NOOP("ErrorText", "Open each one to see which cannot be read, and tell your court's IT. Nothing was "
                                    "written; the record is as it was.")},
    {"copy_too_large", QT_TRANSLATE_NOOP("ErrorText", "This record is too large for one file"),
     QT_TRANSLATE_NOOP("ErrorText", "A copy may have 1 GB. Nothing was written; the record is as it was.")},
    {"copy_unsafe", QT_TRANSLATE_NOOP("ErrorText", "This record could not be copied out safely"),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was written; the record is as it was. Tell your court's IT which case it "
                                    "is.")},
    {"copy_not_written", QT_TRANSLATE_NOOP("ErrorText", "The copy was not written"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another place for it, or make room on the disk. The record is as it was.")},
    {"password", QT_TRANSLATE_NOOP("ErrorText", "This file opens only with a password"),
     QT_TRANSLATE_NOOP("ErrorText", "The original is kept. Ask the filer for a file without one.")},
    {"damaged", QT_TRANSLATE_NOOP("ErrorText", "This file could not be opened. The original is kept."),
     QT_TRANSLATE_NOOP("ErrorText", "You can see what is known about it, or reject it with the reason that fits.")},
    {"too_costly", QT_TRANSLATE_NOOP("ErrorText", "This page asks for more than this computer may give"),
     QT_TRANSLATE_NOOP("ErrorText", "The original is kept and the other pages can be read.")},
    {"crashed", QT_TRANSLATE_NOOP("ErrorText", "This page cannot be shown safely. The original is kept."),
     QT_TRANSLATE_NOOP("ErrorText", "The other pages can be read. Tell your court's IT which document it is.")},
    {"timed_out", QT_TRANSLATE_NOOP("ErrorText", "This page takes too long to draw. The original is kept."),
     QT_TRANSLATE_NOOP("ErrorText", "The other pages can be read. Scroll back to it to try again.")},
    {"cannot_confine", QT_TRANSLATE_NOOP("ErrorText", "This computer cannot open documents safely, so none is opened"),
     QT_TRANSLATE_NOOP("ErrorText", "Ask your court's IT: the system must allow programs to be confined.")},
    {"scan_unreadable", QT_TRANSLATE_NOOP("ErrorText", "That file cannot be read"),
     QT_TRANSLATE_NOOP("ErrorText", "Look whether it is still there and whether you may open it, then add it again.")},
    {"scan_empty", QT_TRANSLATE_NOOP("ErrorText", "That file is empty"),
     QT_TRANSLATE_NOOP("ErrorText", "Scan the paper again. The other scans are still here.")},
    {"scan_too_large", QT_TRANSLATE_NOOP("ErrorText", "That file has more than 25 MB"),
     QT_TRANSLATE_NOOP("ErrorText", "Scan it in two parts, or in black and white at 300 dpi.")},
    {"scan_type", QT_TRANSLATE_NOOP("ErrorText", "That file is neither a PDF nor a JPEG"),
     QT_TRANSLATE_NOOP("ErrorText", "Save the scan as PDF, then add it again.")},
    {"not_here", QT_TRANSLATE_NOOP("ErrorText", "Not on this computer yet"),
     QT_TRANSLATE_NOOP("ErrorText", "It is fetched when the court can be reached.")},
};

// Outcomes of the court.
constexpr Sentence refusals[] = {
    {"already_accepted", QT_TRANSLATE_NOOP("ErrorText", "This filing was accepted before"),
     QT_TRANSLATE_NOOP("ErrorText", "It is in the record. Your decision is kept beside it; open it to choose.")},
    {"already_rejected", QT_TRANSLATE_NOOP("ErrorText", "This filing was rejected before"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The file is gone by rule. You can ask for refiling, or write a note for the judge.")},
    {"rejected", QT_TRANSLATE_NOOP("ErrorText", "This filing was rejected before your decision arrived"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "The file is gone by rule. You can ask for refiling, or write a note for the judge.")},
    {"withdrawn", QT_TRANSLATE_NOOP("ErrorText", "The filer withdrew this filing"),
     QT_TRANSLATE_NOOP("ErrorText", "There is nothing to decide. Your note is kept.")},
    {"decided_differently", QT_TRANSLATE_NOOP("ErrorText", "Two of you decided this filing"),
     QT_TRANSLATE_NOOP("ErrorText", "The decision that reached the court first stands. Open it to choose what to do.")},
    {"not_permitted", QT_TRANSLATE_NOOP("ErrorText", "Your account may not decide this filing"),
     QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague who may, or your court administrator. Your note is kept.")},
    {"judge_decides", QT_TRANSLATE_NOOP("ErrorText", "Late and number-barred filings go to the judge"),
     QT_TRANSLATE_NOOP("ErrorText", "It was not rejected. Forward it to the judge instead (F).")},
    {"still_checking", QT_TRANSLATE_NOOP("ErrorText", "The court is still checking this filing"),
     QT_TRANSLATE_NOOP("ErrorText", "Decide it again when the checks are done. Nothing was changed.")},
    {"unknown", QT_TRANSLATE_NOOP("ErrorText", "The court does not have this filing"),
     QT_TRANSLATE_NOOP("ErrorText", "It may have moved to another court. Your note is kept.")},
    {"times", QT_TRANSLATE_NOOP("ErrorText", "The outage was not noted"),
     QT_TRANSLATE_NOOP("ErrorText", "It ends before it begins. Note it again with the right times.")},
    {"changed", QT_TRANSLATE_NOOP("ErrorText", "Somebody corrected this outage meanwhile"),
     QT_TRANSLATE_NOOP("ErrorText", "Look at what stands there now, and correct it again if it is still wrong.")},
    {"slot_taken", QT_TRANSLATE_NOOP("ErrorText", "That time is taken"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "Somebody else booked it first, and theirs stands. Choose on the Docket: another time, or "
                       "both at once.")},
    {"moved_elsewhere", QT_TRANSLATE_NOOP("ErrorText", "Two of you moved this hearing"),
     QT_TRANSLATE_NOOP("ErrorText", "The move that reached the court first stands. Choose on the Docket.")},
    {"recorded_differently", QT_TRANSLATE_NOOP("ErrorText", "Two of you recorded this hearing differently"),
     QT_TRANSLATE_NOOP("ErrorText", "What reached the court first stands. Choose on the Docket.")},
    {"heard", QT_TRANSLATE_NOOP("ErrorText", "This hearing was heard already"),
     QT_TRANSLATE_NOOP("ErrorText", "It stays where it was. Set another one.")},
    {"vacated", QT_TRANSLATE_NOOP("ErrorText", "This hearing was taken off the docket"),
     QT_TRANSLATE_NOOP("ErrorText", "Set a new one if the case is to be heard.")},
    {"served", QT_TRANSLATE_NOOP("ErrorText", "People were told of the old time"),
     QT_TRANSLATE_NOOP("ErrorText", "Move it again, so that new notices go out.")},
    {"length_impossible", QT_TRANSLATE_NOOP("ErrorText", "The hearing ends before it begins"),
     QT_TRANSLATE_NOOP("ErrorText", "Give it a length of at least five minutes.")},
    {"start_missing", QT_TRANSLATE_NOOP("ErrorText", "That time is not on the court's clock"),
     QT_TRANSLATE_NOOP("ErrorText", "It falls into the hour that is skipped in spring. Choose another.")},
    {"code", QT_TRANSLATE_NOOP("ErrorText", "That adjournment code is in no table"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose one from the list.")},
    {"code_retired", QT_TRANSLATE_NOOP("ErrorText", "That adjournment code is no longer used"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose another; the old one stays on old hearings.")},
    {"no_clock", QT_TRANSLATE_NOOP("ErrorText", "This respondent has no asylum clock"),
     QT_TRANSLATE_NOOP("ErrorText", "It begins when a complete application is accepted.")},
    {"capacity", QT_TRANSLATE_NOOP("ErrorText", "The session was not set"),
     QT_TRANSLATE_NOOP("ErrorText", "It needs a kind, and room for 1 to 500 cases.")},
    {"of_whom", QT_TRANSLATE_NOOP("ErrorText", "Nobody was named"),
     QT_TRANSLATE_NOOP("ErrorText", "Say which judge or which room it is.")},
    {"moves", QT_TRANSLATE_NOOP("ErrorText", "Nothing was moved"),
     QT_TRANSLATE_NOOP("ErrorText", "One act moves 1 to 5,000 hearings. Choose fewer days.")},
    {"mark", QT_TRANSLATE_NOOP("ErrorText", "The court could not keep this mark"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "It has no place on the page, or more than 20,000 letters. Draw it again, or shorten it.")},
    {"audience", QT_TRANSLATE_NOOP("ErrorText", "It was not shown to the others"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "You no longer work with the people whom it was for. Write it again for yourself.")},
    {"exhibit", QT_TRANSLATE_NOOP("ErrorText", "This was not noted in the exhibit log"),
     QT_TRANSLATE_NOOP("ErrorText", "A label may have 20 letters. Name the exhibit again.")},
    {"rules_changed", QT_TRANSLATE_NOOP("ErrorText", "Somebody changed the routing rules meanwhile"),
     QT_TRANSLATE_NOOP("ErrorText", "Theirs hold. Look at them on the Court screen, then make your changes again.")},
    {"rules", QT_TRANSLATE_NOOP("ErrorText", "The routing rules were not set"),
     QT_TRANSLATE_NOOP("ErrorText", "One has no name or nobody to give filings to. Complete it on the Court screen.")},
    {"papers_missing", QT_TRANSLATE_NOOP("ErrorText", "A scan did not reach the court"),
     QT_TRANSLATE_NOOP("ErrorText",
                       "It is no longer on this computer, or the court could not take it. Scan the papers again and "
                       "take them in once more; the stamp on them counts.")},
    {"received_later", QT_TRANSLATE_NOOP("ErrorText", "The stamp's time was still to come"),
     QT_TRANSLATE_NOOP("ErrorText", "Take the papers in once more with the day and time of the stamp.")},
    {"already_received", QT_TRANSLATE_NOOP("ErrorText", "The court has these papers already"),
     QT_TRANSLATE_NOOP("ErrorText", "They are in the queue once. There is nothing to do.")},
    {"court_unknown", QT_TRANSLATE_NOOP("ErrorText", "You do not work in that court"),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed there. Ask your court administrator if you should.")},
    {"words", QT_TRANSLATE_NOOP("ErrorText", "These words were not kept"),
     QT_TRANSLATE_NOOP("ErrorText", "They need a name, and may have 4,000 letters. Shorten them and keep them again.")},
    {"shared_once", QT_TRANSLATE_NOOP("ErrorText", "What is shared stays shared"),
     QT_TRANSLATE_NOOP("ErrorText", "Forget these words, then keep them for yourself.")},
    {"case_unknown", QT_TRANSLATE_NOOP("ErrorText", "The court does not have that case"),
     QT_TRANSLATE_NOOP("ErrorText", "Check the A-Number, choose the case again and accept again.")},
    {"case_id_in_use", QT_TRANSLATE_NOOP("ErrorText", "That case exists already"),
     QT_TRANSLATE_NOOP("ErrorText", "Open the filing again: it can be accepted into the case that exists.")},
    {"case_missing", QT_TRANSLATE_NOOP("ErrorText", "No case was chosen for a document"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose the case, then accept again.")},
    {"title_missing", QT_TRANSLATE_NOOP("ErrorText", "A document has no title"),
     QT_TRANSLATE_NOOP("ErrorText", "Press F2 to give it one, then accept again.")},
    {"type_unknown", QT_TRANSLATE_NOOP("ErrorText", "A document has no type that the court knows"),
     QT_TRANSLATE_NOOP("ErrorText", "Press F2 to choose one, then accept again.")},
    {"documents_differ", QT_TRANSLATE_NOOP("ErrorText", "The package changed while you were reading it"),
     QT_TRANSLATE_NOOP("ErrorText", "Read it again, then decide. Nothing was changed.")},
    {"charging_data_missing", QT_TRANSLATE_NOOP("ErrorText", "The charging document's particulars are not complete"),
     QT_TRANSLATE_NOOP("ErrorText", "Fill them in from the document, then accept again.")},
    {"reason_missing", QT_TRANSLATE_NOOP("ErrorText", "No reason was chosen"),
     QT_TRANSLATE_NOOP("ErrorText", "Choose at least one reason; the filer is told what to mend.")},
    {"claimed", QT_TRANSLATE_NOOP("ErrorText", "A colleague has this open"),
     QT_TRANSLATE_NOOP("ErrorText", "Ask for it, or take the next one.")},
    {"altered", QT_TRANSLATE_NOOP("ErrorText", "What was saved here was changed on this disk"),
     QT_TRANSLATE_NOOP("ErrorText", "It was not sent. Do it again, and tell your court's IT.")},
    {"settled", QT_TRANSLATE_NOOP("ErrorText", "A colleague settled this first"),
     QT_TRANSLATE_NOOP("ErrorText", "What was chosen first stands. Your choice is kept beside it.")},
    {"in_record", QT_TRANSLATE_NOOP("ErrorText", "What was accepted is in the record"),
     QT_TRANSLATE_NOOP("ErrorText", "Only a judge strikes it. Leave it accepted and write a note for the judge.")},
    {"not_both", QT_TRANSLATE_NOOP("ErrorText", "A filing cannot be accepted and rejected"),
     QT_TRANSLATE_NOOP("ErrorText", "Leave it as it stands. The reasons that were given are kept as a note.")},
    {"other_case", QT_TRANSLATE_NOOP("ErrorText", "The two decisions name different cases"),
     QT_TRANSLATE_NOOP("ErrorText", "Leave it as it stands and write a note for the judge.")},
    {"charging_differs", QT_TRANSLATE_NOOP("ErrorText", "The two decisions differ in more than titles"),
     QT_TRANSLATE_NOOP("ErrorText", "Leave it as it stands and correct the particulars in the case.")},
    {"particulars_differ", QT_TRANSLATE_NOOP("ErrorText", "The two decisions differ in more than titles"),
     QT_TRANSLATE_NOOP("ErrorText", "Leave it as it stands and correct the particulars in the case.")},
    {"address_missing", QT_TRANSLATE_NOOP("ErrorText", "The new address is not typed yet"),
     QT_TRANSLATE_NOOP("ErrorText", "Press F2, take it over from page 1, then accept again.")},
    {"custody_missing", QT_TRANSLATE_NOOP("ErrorText", "Where the respondent is held is not typed yet"),
     QT_TRANSLATE_NOOP("ErrorText", "Press F2, take it over from page 1, then accept again.")},
    {"no_judge", QT_TRANSLATE_NOOP("ErrorText", "This case has no judge yet"),
     QT_TRANSLATE_NOOP("ErrorText", "Write a note for the section, or leave it waiting until a judge is assigned.")},
    {"marks_not_allowed", QT_TRANSLATE_NOOP("ErrorText", "Its signer allows no marks on it"),
     QT_TRANSLATE_NOOP("ErrorText", "Copy it out without the marks, or not as it was filed.")},
    {"printer", QT_TRANSLATE_NOOP("ErrorText", "The printer took nothing more"),
     QT_TRANSLATE_NOOP("ErrorText", "See whether it is on and has paper, then print again.")},
    {"quotes_differ", QT_TRANSLATE_NOOP("ErrorText", "The two decisions changed since you read them"),
     QT_TRANSLATE_NOOP("ErrorText", "Open the filing again, then choose. Nothing was changed.")},
    {"not_readable", QT_TRANSLATE_NOOP("ErrorText", "The other decision cannot be read here"),
     QT_TRANSLATE_NOOP("ErrorText", "Leave it as it stands, and tell your court's IT.")},
    {"empty", QT_TRANSLATE_NOOP("ErrorText", "The note has no words"),
     QT_TRANSLATE_NOOP("ErrorText", "Write something, or leave it.")},
};

const char *titleFor(Doing doing)
{
    switch (doing) {
    case Doing::SigningIn:
        return QT_TRANSLATE_NOOP("ErrorText", "You are not signed in");
    case Doing::Unlocking:
        return QT_TRANSLATE_NOOP("ErrorText", "Still locked");
    case Doing::Saving:
        return QT_TRANSLATE_NOOP("ErrorText", "Not saved");
    case Doing::OpeningPaper:
        return QT_TRANSLATE_NOOP("ErrorText", "This document cannot be shown now");
    case Doing::OpeningCase:
        return QT_TRANSLATE_NOOP("ErrorText", "This case cannot be shown now");
    case Doing::CopyingOut:
        return QT_TRANSLATE_NOOP("ErrorText", "The record was not copied out");
    case Doing::Printing:
        return QT_TRANSLATE_NOOP("ErrorText", "It was not printed");
    case Doing::KeepingScan:
        return QT_TRANSLATE_NOOP("ErrorText", "The scan was not added");
    case Doing::ContactingCourt:
        return QT_TRANSLATE_NOOP("ErrorText", "The court was not reached");
    case Doing::Other:
        return QT_TRANSLATE_NOOP("ErrorText", "That was not done");
    }
    Q_UNREACHABLE();
}

const char *bodyFor(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Invalid:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "A rule does not allow it as it stands. Look at what is marked and try again.");
    case Error::Kind::NotFound:
        return QT_TRANSLATE_NOOP("ErrorText", "It is not on this computer, or it is not yours to see.");
    case Error::Kind::Conflict:
        return QT_TRANSLATE_NOOP("ErrorText", "A colleague was first. Open it again to see what stands.");
    case Error::Kind::Unauthorized:
        return QT_TRANSLATE_NOOP("ErrorText", "Sign in again, or ask somebody who may. Your work is saved here.");
    case Error::Kind::Offline:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "There is no way to the court just now. It will be tried again by itself.");
    case Error::Kind::Cancelled:
        return QT_TRANSLATE_NOOP("ErrorText", "It was stopped before it was done. Nothing was changed.");
    case Error::Kind::Storage:
        return QT_TRANSLATE_NOOP("ErrorText", "The disk of this computer refused. Your text is still here; try again.");
    case Error::Kind::Protocol:
        return QT_TRANSLATE_NOOP("ErrorText",
                                 "The answer was not understood. Tell your court's IT; your work is saved here.");
    case Error::Kind::TimedOut:
        return QT_TRANSLATE_NOOP("ErrorText", "It took too long. Try again; nothing was changed.");
    }
    Q_UNREACHABLE();
}

} // namespace

Told toldOf(const Error &error, Doing doing)
{
    if (const Sentence *row = find(known, error.detail))
        return {translated(row->title), translated(row->body)};
    if (const Sentence *row = find(refusals, error.detail))
        return {translated(row->title), translated(row->body)};
    return {translated(titleFor(doing)), translated(bodyFor(error.kind))};
}

Told refusalOf(const QString &code)
{
    if (const Sentence *row = find(refusals, code))
        return {translated(row->title), translated(row->body)};
    return {translated(QT_TRANSLATE_NOOP("ErrorText", "The court could not enter this")),
            translated(QT_TRANSLATE_NOOP("ErrorText", "Open it to see what stands. Nothing of yours was lost."))};
}

} // namespace dais::widgets
