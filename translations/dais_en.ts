<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CaseSearch</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>lead respondent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>custody and bond only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all but custody and bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address on file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as filed with the charging document</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in the record</source>
        <translation>
            <numerusform>%n document in the record</numerusform>
            <numerusform>%n documents in the record</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Parties and who appears for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record in detail is on its way to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also known as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 appears, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gets the notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody appears for this respondent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notices go to the respondent&apos;s own address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asylum clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No asylum application was entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hearing is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjourned: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was entered about custody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n allegation(s)</source>
        <translation>
            <numerusform>%n allegation</numerusform>
            <numerusform>%n allegations</numerusform>
        </translation>
    </message>
    <message>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filings and what became of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was filed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filed %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, not part of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>150 days on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>180 days on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rests on a code whose effect is unconfirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counted from %1 at the earliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) back</source>
        <translation>
            <numerusform>%n day back</numerusform>
            <numerusform>%n days back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) on</source>
        <translation>
            <numerusform>%n day on</numerusform>
            <numerusform>%n days on</numerusform>
        </translation>
    </message>
    <message>
        <source>past the weekend day %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past the closure on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>past %1, when filing was down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not before %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, owed by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed, the judge decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the respondent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filing is down: the last day is set when it works again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved from %1, when filing was down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionWords</name>
    <message>
        <source>No A-Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a new case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the case has %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, Judge %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U takes it back until %1; it is sent after that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U takes it back as long as it was not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent to the court and cannot be taken back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed by you until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed here; the court will be told later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has this open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by the filer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s decision was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record was corrected to %1&apos;s decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s decision was kept, %2&apos;s as a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled by %1, %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; it had been entered as: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second attempt; the first was rejected and is not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first attempt of %1 was rejected %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken in by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocketWords</name>
    <message>
        <source>Detained master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fear review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2, %3 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved here, not yet entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the notice is still to go out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge hears %1 then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is taken by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interpreter is booked for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel appears in %1 then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge is away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge is away: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The room is closed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is closed that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is closed that day: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session would have %1 cases; it is meant for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first hearing may not be before %1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may still answer until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence by telephone needs the respondent&apos;s consent%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The asylum clock stands still until the hearing: %n more day(s)%1.</source>
        <translation>
            <numerusform>The asylum clock stands still until the hearing: %n more day%1.</numerusform>
            <numerusform>The asylum clock stands still until the hearing: %n more days%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is outside of the court&apos;s hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people decided on one time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One room, two hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One interpreter, two hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hearings at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master is %1 over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set while away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No interpreter booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hearing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, received %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3 of %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has no asylum clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> What this code does is unconfirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The asylum clock ended at %n day(s).</source>
        <translation>
            <numerusform>The asylum clock ended at %n day.</numerusform>
            <numerusform>The asylum clock ended at %n days.</numerusform>
        </translation>
    </message>
    <message>
        <source>The asylum clock stops at day %1, until the next hearing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The asylum clock runs on from day %1: 150 days on %2, 180 on %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judge has a session then: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The name and the password do not go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password again. Your name is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries in a short time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute, then type the password again. Your work is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your court&apos;s IT to open it again. What is saved here stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not know that server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address, or ask your court&apos;s IT for the court&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent to it. Tell your court&apos;s IT. You can work offline meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court&apos;s server is newer than this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your court&apos;s IT to update this computer. Everything you did is saved here and will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is newer than the court&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your court&apos;s IT to update the server. Everything you did is saved here and will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the address of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like https://court.example.gov. Your court&apos;s IT knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for working offline is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with a network. Everything you did is saved here and will be sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name has worked on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first time, sign in with a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. Your work is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: the disk of this computer is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is still here. Make room on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer program has worked on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Start the newer program, or ask your court&apos;s IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer kept of the court cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did is kept apart from it and is safe. The rest is fetched again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file opens only with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is kept. Ask the filer for a file without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be opened. The original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can see what is known about it, or reject it with the reason that fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page asks for more than this computer may give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original is kept and the other pages can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page cannot be shown safely. The original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other pages can be read. Tell your court&apos;s IT which document it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page takes too long to draw. The original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other pages can be read. Scroll back to it to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot open documents safely, so none is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your court&apos;s IT: the system must allow programs to be confined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is fetched when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filing was accepted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the record. Your decision is kept beside it; open it to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filing was rejected before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone by rule. You can ask for refiling, or write a note for the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filing was rejected before your decision arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filer withdrew this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to decide. Your note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you decided this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision that reached the court first stands. Open it to choose what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account may not decide this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague who may, or your court administrator. Your note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late and number-barred filings go to the judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not rejected. Forward it to the judge instead (F).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is still checking this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide it again when the checks are done. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court does not have this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have moved to another court. Your note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court does not have that case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the A-Number, choose the case again and accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That case exists already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the filing again: it can be accepted into the case that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No case was chosen for a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the case, then accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document has no title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F2 to give it one, then accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document has no type that the court knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F2 to choose one, then accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package changed while you were reading it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again, then decide. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charging document&apos;s particulars are not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill them in from the document, then accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one reason; the filer is told what to mend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague has this open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for it, or take the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has no words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document cannot be shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case cannot be shown now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court was not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule does not allow it as it stands. Look at what is marked and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on this computer, or it is not yours to see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague was first. Open it again to see what stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again, or ask somebody who may. Your work is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to the court just now. It will be tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before it was done. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer refused. Your text is still here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was not understood. Tell your court&apos;s IT; your work is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long. Try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court could not enter this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it to see what stands. Nothing of yours was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colleague settled this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen first stands. Your choice is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was accepted is in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a judge strikes it. Leave it accepted and write a note for the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A filing cannot be accepted and rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it stands. The reasons that were given are kept as a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two decisions name different cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it stands and write a note for the judge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two decisions differ in more than titles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it stands and correct the particulars in the case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two decisions changed since you read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the filing again, then choose. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other decision cannot be read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it stands, and tell your court&apos;s IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent to the court already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be taken back here. A note or another decision can follow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that you did later needs this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the later one back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for it. What waits stays here and is sent as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved here was changed on this disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent. Do it again, and tell your court&apos;s IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this computer kept of the court was damaged on its disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Dais and open it again: it comes anew from the court. Everything you did is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new address is not typed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press F2, take it over from page 1, then accept again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the respondent is held is not typed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has no judge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note for the section, or leave it waiting until a judge is assigned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage was not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it begins. Note it again with the right times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody corrected this outage meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what stands there now, and correct it again if it is still wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not work in that court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed there. Ask your court administrator if you should.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words were not kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need a name, and may have 4,000 letters. Shorten them and keep them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shared stays shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these words, then keep them for yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document could not be put into the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open each one to see which cannot be read, and tell your court&apos;s IT. Nothing was written; the record is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is too large for one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy may have 1 GB. Nothing was written; the record is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record could not be copied out safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written; the record is as it was. Tell your court&apos;s IT which case it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place for it, or make room on the disk. The record is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was not copied out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is still there and whether you may open it, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the paper again. The other scans are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file has more than 25 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it in two parts, or in black and white at 300 dpi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is neither a PDF nor a JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scan as PDF, then add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the routing rules meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs hold. Look at them on the Court screen, then make your changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The routing rules were not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One has no name or nobody to give filings to. Complete it on the Court screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scan did not reach the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer on this computer, or the court could not take it. Scan the papers again and take them in once more; the stamp on them counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stamp&apos;s time was still to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the papers in once more with the day and time of the stamp.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court has these papers already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are in the queue once. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan was not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court could not keep this mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no place on the page, or more than 20,000 letters. Draw it again, or shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not shown to the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You no longer work with the people whom it was for. Write it again for yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was not noted in the exhibit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label may have 20 letters. Name the exhibit again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer took nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it is on and has paper, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its signer allows no marks on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it out without the marks, or not as it was filed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else booked it first, and theirs stands. Choose on the Docket: another time, or both at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you moved this hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The move that reached the court first stands. Choose on the Docket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of you recorded this hearing differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reached the court first stands. Choose on the Docket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hearing was heard already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays where it was. Set another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hearing was taken off the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a new one if the case is to be heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People were told of the old time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it again, so that new notices go out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hearing ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a length of at least five minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That time is not on the court&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It falls into the hour that is skipped in spring. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That adjournment code is in no table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That adjournment code is no longer used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another; the old one stays on old hearings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This respondent has no asylum clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins when a complete application is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs a kind, and room for 1 to 500 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which judge or which room it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One act moves 1 to 5,000 hearings. Choose fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkWords</name>
    <message>
        <source>Past harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nexus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection by the state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chambers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people I named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavy line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the margin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutageWords</name>
    <message>
        <source>the court&apos;s server was not running; noted by itself, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deadline heeds it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>announced five business days before or less: a last day that it hit moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a last day that it hit moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned and announced in time: no day moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>struck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unplanned</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>due %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hearing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, package of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>You are working offline. Everything you do is saved here and goes to the court when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting.</source>
        <translation>
            <numerusform>%n waiting.</numerusform>
            <numerusform>%n waiting.</numerusform>
        </translation>
    </message>
    <message>
        <source>The court asks you to sign in again. Your work is saved here and goes out once you have.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Rests until %1, so that it can be taken back (U); then it goes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on its way to the court.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court cannot be reached. It goes by itself when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court asks you to sign in again. It goes once you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a filing that is no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle two decisions: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court has it and carries it out in its turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved here %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the court %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note an outage of filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep words or a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget kept words or a filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in at the window: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the routing rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a mark away: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a hearing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move hearings: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a hearing off the docket: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book an interpreter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a hearing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set an asylum clock: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a session of the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note an absence or a closure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::CaseDesk</name>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next hearing %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::Client</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::CourtDesk</name>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outage was not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it begins. Correct one of the two times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the figures to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures are in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::Desk</name>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>That you read this record could not be noted on this computer, so it is not shown. Free some space on the disk, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 filings are as they were.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::DocketDesk</name>
    <message>
        <source>Docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was just done on the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case that is not on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices will go out to counsel and DHS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Notices will go out to %n respondent(s) and DHS.</source>
        <translation>
            <numerusform>Notices will go out to %n respondent and DHS.</numerusform>
            <numerusform>Notices will go out to %n respondents and DHS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s)</source>
        <translation>
            <numerusform>%n hearing</numerusform>
            <numerusform>%n hearings</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep what stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both at once, knowingly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the first hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n minute(s)</source>
        <translation>
            <numerusform>, %n minute</numerusform>
            <numerusform>, %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, interpreter %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourned, code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here, not yet entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notice is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody was told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Now %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the two times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a time limit of the court ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hearing(s) would move. Everybody in them is told again: respondents or their counsel, and DHS.</source>
        <translation>
            <numerusform>%n hearing would move. Everybody in them is told again: respondents or their counsel, and DHS.</numerusform>
            <numerusform>%n hearings would move. Everybody in them is told again: respondents or their counsel, and DHS.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them would be heard after a time limit of the court.</source>
        <translation type="unfinished">
            <numerusform>%n of them would be heard after a time limit of the court.</numerusform>
            <numerusform>%n of them would be heard after a time limit of the court.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found no free slot and would stay.</source>
        <translation type="unfinished">
            <numerusform>%n found no free slot and would stay.</numerusform>
            <numerusform>%n found no free slot and would stay.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is set in that time. The absence itself is noted when you press the button below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1 off the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Moved %n hearing(s) as one</source>
        <translation>
            <numerusform>Moved %n hearing as one</numerusform>
            <numerusform>Moved %n hearings as one</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an older system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 asked for %3. %4 had set %5 then, %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 moved it to %3, then %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjourned, code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 recorded “%3”, then %4 “%5”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar without names (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar with A-Numbers and names (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table without names (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with A-Numbers and names (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet for the door, without names (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List for the judge, with names (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the docket out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied: %1 cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absences from a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds more than 500 absences, or rules without an end. Copy out fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names a time zone that nobody knows. Correct it where it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is no calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Noted %n absence(s); what they meet is to be settled</source>
        <translation>
            <numerusform>Noted %n absence; what they meet is to be settled</numerusform>
            <numerusform>Noted %n absences; what they meet is to be settled</numerusform>
        </translation>
    </message>
    <message>
        <source>Not copied: a copy names at most %1 people. Show fewer days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not copied: that you did could not be noted on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::ExportDesk</name>
    <message>
        <source>Record of proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a record of proceedings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::HealthDesk</name>
    <message>
        <source>Landlock %1, namespaces: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Namespaces: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program for it could not be started. Install Dais again, or ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act that a document must not be able to do was denied. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were possible: %1. Do not open documents from strangers, and tell your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked room for documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked room for reading scanned pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words on scanned pages cannot be searched here. Everything else works. Ask your IT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little is left. What you do is still saved; free some space soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free, for records that are kept here and for what you do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::MarkDesk</name>
    <message>
        <source>My chambers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who were named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::SignatureDesk</name>
    <message>
        <source>Looking at the document as it was filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures are on the document as it was filed. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it was signed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::SyncDesk</name>
    <message>
        <source>Sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::app::WindowDesk</name>
    <message>
        <source>Not taken in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stamp&apos;s time has not come yet. Correct the day or time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer on this computer. Remove it and add it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::BarList</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::BulkMovePanel</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days count as legal holidays: deadlines move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is away, or something is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving many hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out what would move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what would move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all that is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the docket, nothing moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free slot: it stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n hearing(s) as one</source>
        <translation>
            <numerusform>Move %n hearing as one</numerusform>
            <numerusform>Move %n hearings as one</numerusform>
        </translation>
    </message>
    <message>
        <source>Move them as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a calendar…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CaseNotesPanel</name>
    <message>
        <source>Notes on this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note on this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar above says who sees it. Notes never enter the record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CasePicker</name>
    <message>
        <source>A-Number, last six digits, or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a case by A-Number or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CasePickerDelegate</name>
    <message>
        <source>whole record is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) here</source>
        <translation>
            <numerusform>%1 of %n document here</numerusform>
            <numerusform>%1 of %n documents here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::CaseRow</name>
    <message>
        <source>Show the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the paper of: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CaseView</name>
    <message>
        <source>Facts of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the record of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ChargingForm</name>
    <message>
        <source>Type of case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead respondent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rider</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ChargingPerson</name>
    <message>
        <source>A-Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An A-Number has nine digits, like A012-345-678. Type it as the charging document has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The respondent has no family name here. Type it as the charging document has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date of birth is written month/day/year, like 04/17/1990.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CheckList</name>
    <message>
        <source>Show page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the judge decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is still checking the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every document opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF or JPEG, 25 MB at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No page was scanned too coarsely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scripts, no files inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The virus scan found nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A-Number and name match the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This court keeps the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filer may file this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at, %2 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>%n more remark</numerusform>
            <numerusform>%n more remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::CheckPage</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the charging document has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and type in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, not part of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the section (not part of the record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the section, not part of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the title in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it to the judge of its case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CirclePanel</name>
    <message>
        <source>People of the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them copies of my marks in this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share marks with people you name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with the people that are ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Give them copies of my %n mark(s) in this record</source>
        <translation>
            <numerusform>Give them copies of my %n mark in this record</numerusform>
            <numerusform>Give them copies of my %n marks in this record</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of people who work here is not on this computer yet. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They see marks that you make for them. They can write marks of their own for the same people, and change none of yours.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ClaimBar</name>
    <message>
        <source>Ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks you for this filing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was asked for it and has not answered yet. What you type stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CommandModel</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CommandPalette</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A-Number, name, page, tab or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a case, page or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ContentsDelegate</name>
    <message>
        <source>No. pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n page(s)</source>
        <translation>
            <numerusform>%1 - %n page</numerusform>
            <numerusform>%1 - %n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ContentsFilterBar</name>
    <message>
        <source>Everything in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>In the last %n day(s)</source>
        <translation>
            <numerusform>In the last %n day</numerusform>
            <numerusform>In the last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what is new since I last read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n document(s)</source>
        <translation>
            <numerusform>All %n document</numerusform>
            <numerusform>All %n documents</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CorrectionCombo</name>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CorrectionList</name>
    <message>
        <source>Title of document %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of document %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::CourtView</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the routing rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>routing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DecisionOutcome</name>
    <message>
        <source>Leave it as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DecisionPanel</name>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketGrid</name>
    <message>
        <source>Docket of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set in this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · Saved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>No hearings this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press ] for the next week, or Insert to set one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketMonth</name>
    <message>
        <source>Docket of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n case(s)</source>
        <translation>
            <numerusform>%1, %n case</numerusform>
            <numerusform>%1, %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, closed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h individual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketRowDelegate</name>
    <message>
        <source>adjourned, code %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketRuler</name>
    <message>
        <source>Docket of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is set on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Moving %1 to %2, %n minute(s), %3</source>
        <translation>
            <numerusform>Moving %1 to %2, %n minute, %3</numerusform>
            <numerusform>Moving %1 to %2, %n minutes, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, nothing set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketSettleList</name>
    <message>
        <source>To settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be settled in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocketView</name>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lanes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All hearings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fear reviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By video or telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case, judge or room (/)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away or closed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docket as a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docket of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docket of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Docket of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose hearing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the hearing, to move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today on the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the docket out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::DocumentTabs</name>
    <message>
        <source>Opened documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ExhibitPanel</name>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 by %3, saved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibits of this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the exhibit list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was offered yet. With a document open, E says how it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n exhibit(s), in the order of the record.</source>
        <translation>
            <numerusform>%n exhibit, in the order of the record.</numerusform>
            <numerusform>%n exhibits, in the order of the record.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::ExportPanel</name>
    <message>
        <source>An index in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number on every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside Dais nothing protects the copy: whoever can open its folder can read it. The court&apos;s access log notes that you made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this record out as one PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the record out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close copying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to copy yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is not on this computer. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are not on this computer yet</source>
        <translation>
            <numerusform>%n document is not on this computer yet</numerusform>
            <numerusform>%n documents are not on this computer yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading document %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the pages together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is copied out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy would not be whole. What is missing comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marks that are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The %n mark(s) that are shown</source>
        <translation>
            <numerusform>The mark that is shown</numerusform>
            <numerusform>The %n marks that are shown</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of that document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the document, as 3 or 3-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3-7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what would be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one that you want, or copy the whole record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Write one page, or the first and the last, as 3-7. The document has %n page(s).</source>
        <translation>
            <numerusform>Write one page, or the first and the last, as 3-7. The document has %n page.</numerusform>
            <numerusform>Write one page, or the first and the last, as 3-7. The document has %n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s).</source>
        <translation>
            <numerusform>%n page.</numerusform>
            <numerusform>%n pages.</numerusform>
        </translation>
    </message>
    <message>
        <source>As it was filed, signatures whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::FiguresPage</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Span of the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a file (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine of ten within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to decision by type: nine of ten within, dark half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work by person: decided, dark rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to decision by day: nine of ten within, dark half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejections by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was rejected in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of them rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, half within %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::FindBox</name>
    <message>
        <source>Find a case, page or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or go to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::FoundPanel</name>
    <message>
        <source>Words in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In every record here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation type="unfinished">
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) still being read or without words.</source>
        <translation>
            <numerusform>%n document still being read or without words.</numerusform>
            <numerusform>%n documents still being read or without words.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scanned page(s) here wait to be read.</source>
        <translation>
            <numerusform>%n scanned page here wait to be read.</numerusform>
            <numerusform>%n scanned pages here wait to be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::FoundRowDelegate</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OCR, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::GoToBar</name>
    <message>
        <source>Page of the record, tab or exhibit, or words of a title: 312, C 45, declaration 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page, tab, exhibit or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this record is called that</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::HealthPage</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::HearingPanel</name>
    <message>
        <source>Day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed to the public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The respondent consents to the telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the hearing as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hearings at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session that is over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::HearingResultPanel</name>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respondent (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counsel (2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DHS (3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter (4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard, nothing more (H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourned (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an adjournment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjournment codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it and set the next date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard, nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjourned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adjourned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record what became of the hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this hearing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the docket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::HintBar</name>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::IssueNamesPanel</name>
    <message>
        <source>What your colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see these names. A mark that you share keeps its colour and its letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of issue %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of issues</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::KeptSplitter</name>
    <message>
        <source>Divider, move with the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::KeyHelp</name>
    <message>
        <source>Find a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys. Type to find one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::LockCover</name>
    <message>
        <source>Unlock  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked. Your work is saved here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::MainWindow</name>
    <message>
        <source>Dais</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact the court now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page to fit the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a case, page or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::MarkBar</name>
    <message>
        <source>Undo the last mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highlight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Underline words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike words out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue that the next mark is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees the next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue %1 for the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wavy line under words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar in the margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Circle</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::MarkPanel</name>
    <message>
        <source>Whose marks are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no marks in this record yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks on this page: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back to the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words on this mark (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this page. The bar above says who sees it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::MarkRowDelegate</name>
    <message>
        <source>p. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was replaced since: look whether it still fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads to %1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was replaced since: found again by its words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::MarkedWords</name>
    <message>
        <source>%1. Different: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::NoteBox</name>
    <message>
        <source>Note, not part of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::OutageForm</name>
    <message>
        <source>Filing is still down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filers were told before it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it worked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the outage as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::OutagesPage</name>
    <message>
        <source>An outage of electronic filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A last day for filing on which filing was down without notice moves to the first business day on which it works again (8 CFR 1003.31(b)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No outage is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::PageFindBar</name>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, still looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::PageTools</name>
    <message>
        <source>Page number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, record %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page, two pages, or all in a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::PageView</name>
    <message>
        <source>Document page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::PaperRow</name>
    <message>
        <source>What %1 is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of %1 in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ParticularsForm</name>
    <message>
        <source>Accepting it enters this appearance:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting it enters this appearance before the Board:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting it changes the address in the case to:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting it enters into the custody history:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepting it starts the asylum clock on the filing date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At USCIS since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only when it was filed there first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appears for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All proceedings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody and bond only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but custody and bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never detained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new address is not typed yet. Take it over from page 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new address has no city yet. Take it over from page 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date is written month/day/year, like 04/17/2026. Take it over from page 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named who appears. Take the name over from page 1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::PresetShelf</name>
    <message>
        <source>%1 (shared by %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this filter for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words for everybody in this court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this filter for everybody in this court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::Rail</name>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RailButton</name>
    <message numerus="yes">
        <source>%1, %n waiting for you</source>
        <translation>
            <numerusform>%1, %n waiting for you</numerusform>
            <numerusform>%1, %n waiting for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReaderPane</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RecordMarks</name>
    <message>
        <source>Bookmark this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caret on the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a box by keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RecordView</name>
    <message>
        <source>Contents of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record is not on this computer yet. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is not on this computer yet. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document is no longer available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the record out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks in this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a page, tab or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the tool down, or back to the list of cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next exhibit status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exhibit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll both panes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One or two panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2 (record %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents, pages, found or marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for words in the whole record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next new document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the chosen mark to: page of the record, tab or exhibit, or words of a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the chosen mark to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go where the chosen mark leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with people you name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exhibit list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second document in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next opened document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous opened document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes on this case</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RejectPanel</name>
    <message>
        <source>Reject the filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back, ticks stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice the filer will get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late is never a reason to reject. The judge decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons to reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the reasons found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reasons from the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checks found no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a reason; the notice is written as you do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 reasons...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejecting this rejects all %1 documents in the package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All reasons...</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This rejects %n filing(s), each with a notice of its own. The first one&apos;s is shown below.</source>
        <translation>
            <numerusform>This rejects %n filing, each with a notice of its own. The first one&apos;s is shown below.</numerusform>
            <numerusform>This rejects %n filings, each with a notice of its own. The first one&apos;s is shown below.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject these filings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RejectReasonRow</name>
    <message>
        <source>What the filer is told to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept words...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that you kept, or that somebody shares (Alt+Down in the text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take kept words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReviewFacts</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReviewList</name>
    <message>
        <source>Whose filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By A-Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next, previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filings of the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone&apos;s filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filing here has those words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter looks at titles, names, filers and A-Numbers. Esc shows the whole list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Your section has %n filing(s). Press 2 to see them.</source>
        <translation>
            <numerusform>Your section has %n filing. Press 2 to see them.</numerusform>
            <numerusform>Your section has %n filings. Press 2 to see them.</numerusform>
        </translation>
    </message>
    <message>
        <source>New filings appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No filing is assigned to you. These are your section&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters that you kept, or that somebody shares (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a kept filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the filing, for several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick, show the whole list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReviewListModel</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReviewPaper</name>
    <message>
        <source>Documents of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court is still checking this document. It comes when that is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This filing was rejected. Its file is gone by rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this computer yet. It comes when the court can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no longer at the court.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::ReviewView</name>
    <message>
        <source>Page down in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous document of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next document of the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the title in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the case&apos;s record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject filing...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next check to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward to the judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim, release or ask for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s)</source>
        <translation>
            <numerusform>%n filing</numerusform>
            <numerusform>%n filings</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in papers handed in at the window...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::RoutingPage</name>
    <message>
        <source>A routing rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filed by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charging documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supporting documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A-Numbers that end in %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n who left</source>
        <translation>
            <numerusform>%n who left</numerusform>
            <numerusform>%n who left</numerusform>
        </translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When its checks are done, a filing that nobody has goes by the first rule that it fits. What fits none stays with the section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save these rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force since %1, set by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in force yet: you are trying these out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s)</source>
        <translation>
            <numerusform>%n filing</numerusform>
            <numerusform>%n filings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who would have got the last 30 days&apos; filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would have got any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>The section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rules: every filing stays with the section until somebody takes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The last 30 days under these rules: %n filing(s)</source>
        <translation>
            <numerusform>The last 30 days under these rules: %n filing</numerusform>
            <numerusform>The last 30 days under these rules: %n filings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::RoutingRuleForm</name>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special classifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only A-Numbers whose last two digits are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the rule over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the rule as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filed by (none ticked: anybody)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only charging documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only supporting documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (none ticked: any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special classifications (none ticked: any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets them, in equal shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From these last two digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To these last two digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the rule a name that your colleagues understand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one person who gets these filings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first two digits are above the last ones. Exchange them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule is not complete</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SettingsView</name>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system at start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only how pages are shown here. What was filed is never changed, and photographs stay true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters act in lists and on pages (A accepts, R rejects)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without them every act is still in the menu, in the palette (Ctrl+K) and on its button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the keys of the focused region at the foot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health of this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SignInView</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dais, the court&apos;s workstation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved on this computer stays here and is sent when its owner signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court cannot be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can work with what is on this computer. It is sent when the network is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacting the court</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SignaturePanel</name>
    <message>
        <source>Fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was signed is as it was signed, and it is the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was signed is as it was signed. Something was added to the file afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not what was signed: it was changed, or the signature was damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is of a kind that Dais does not check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the signer&apos;s own clock: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This document has no digital signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose certificates these are, nobody checked: the court has no list of signers to trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more signature(s), not checked.</source>
        <translation>
            <numerusform>%n more signature, not checked.</numerusform>
            <numerusform>%n more signatures, not checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dais::widgets::StatusWord</name>
    <message>
        <source>Saved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received by court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed, not entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer at %1. It has not reached the court.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court has it. It is not in the record yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the record since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a decision from you. Open it to see why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer could not save it. Your text is still here; try again or save elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed here at %1. It is entered when the court has checked that nothing changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SyncListProxy</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SyncView</name>
    <message>
        <source>Columns: what, case, saved here, at the court, how far it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do stands here until the court has entered it, and what was entered today below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what waits to a file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back while it rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court was last heard %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The court was not heard yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>On this computer: %1 in all, %2 of it %n document(s), %3 the court&apos;s data, %4 what you did.</source>
        <translation>
            <numerusform>On this computer: %1 in all, %2 of it %n document, %3 the court&apos;s data, %4 what you did.</numerusform>
            <numerusform>On this computer: %1 in all, %2 of it %n documents, %3 the court&apos;s data, %4 what you did.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy what waits to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) copied to %1. What was copied stays here too and is sent as before.</source>
        <translation>
            <numerusform>%n act copied to %1. What was copied stays here too and is sent as before.</numerusform>
            <numerusform>%n acts copied to %1. What was copied stays here too and is sent as before.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you did is at the court.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::SyncWord</name>
    <message>
        <source>Up to date, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacting the court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with the court: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::TickList</name>
    <message>
        <source>Type to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the lines found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::TickedPanel</name>
    <message>
        <source>People of this court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject all...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the ticked filings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back, ticks stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n filing(s) ticked</source>
        <translation>
            <numerusform>%n filing ticked</numerusform>
            <numerusform>%n filings ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation type="unfinished">
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of who works here has not come from the court yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick one person to give them all, or several to share them out by pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::TintedBox</name>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::TopBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::TwoDecisionsPanel</name>
    <message>
        <source>Two of you decided this filing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&apos;s decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached the court first, so the filing is in the record. Nothing of yours was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it accepted, keep my note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it rejected, keep my note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes, not part of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other document(s) alike</source>
        <translation>
            <numerusform>%n other document alike</numerusform>
            <numerusform>%n other documents alike</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reached the court first, so the filing is rejected and its file is gone by rule. What you wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached the court first, so it is in the record. What %2 wrote is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it accepted, keep their note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the second, correct the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both, the second as a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for refiling...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note for the judge...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave it rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for refiling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note for the judge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the filer to file this again. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the judge: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at the court %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type: </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::UndoLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dais::widgets::WindowPanel</name>
    <message>
        <source>Which case are these papers for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the papers in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers handed in at the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who handed them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, as it stands on the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of who handed them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, by the window&apos;s stamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the stamp on the paper: the filing date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scan yet. Add PDF or JPEG files, or drop them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add scans...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, keep what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That scan is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the same bytes as one below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A package has at most 20 documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these in, then the rest as another package.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans of the papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF and JPEG files (*.pdf *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of who handed them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the scan of at least one paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what %1 is, and give it a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add scans</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
